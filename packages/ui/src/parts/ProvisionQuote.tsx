import { articleName } from '@ruhu/domain'
import { useMessages, useShared } from '../i18n/i18n.ts'

export type ProvisionQuoteProps = {
  id: string
  /** The official words, as the edition has them. */
  text: string
  /** The clause at work: a passage of `text`, marked. Ignored when `text` does not contain it. */
  operative?: string
  /** `quote`: a labelled block beside evidence. `line`: small running text under an act, "according to 9.1 …". */
  form?: 'quote' | 'line'
}

/** A provision in its own words, never paraphrased and never slanted; Chinese whatever the language of the screen. */
export const ProvisionQuote = ({ id, text, operative, form = 'quote' }: ProvisionQuoteProps) => {
  const say = useShared()
  const { accordingTo } = useMessages()
  const words = <Marked text={text} operative={operative} />
  if (form === 'line') {
    return (
      <p className="ui-provision-line">
        <span className="nb">{accordingTo(id)}</span> <q lang="zh-CN">{words}</q>
      </p>
    )
  }
  return (
    <figure className="ui-provision-quote">
      <figcaption>
        {say('shared.officialText')}{' '}
        <span className="nb" lang="zh-CN">
          {articleName(id)}
        </span>
      </figcaption>
      <blockquote lang="zh-CN">{words}</blockquote>
    </figure>
  )
}

const Marked = ({ text, operative }: { text: string; operative: string | undefined }) => {
  const at = operative ? text.indexOf(operative) : -1
  if (!operative || at < 0) return <Trimmed text={text} />
  return (
    <>
      <Trimmed text={text.slice(0, at)} />
      <mark>
        <Trimmed text={operative} />
      </mark>
      <Trimmed text={text.slice(at + operative.length)} />
    </>
  )
}

// Chromium leaves a full width behind a closing quotation mark even where another mark follows.
const closingQuote = /(\u201d)(?=[\u3000-\u303f\uff00-\uffef])/

const Trimmed = ({ text }: { text: string }) => {
  let at = 0
  return text.split(closingQuote).map((piece) => {
    at += piece.length
    return (
      <span key={at} className={piece === '\u201d' ? 'sq' : undefined}>
        {piece}
      </span>
    )
  })
}
