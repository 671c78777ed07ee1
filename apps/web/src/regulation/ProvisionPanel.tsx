import { articleName, type EditionRow } from '@ruhu/domain'
import { Icon, ProvisionTag, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { Applies, Duties } from './duty-words.tsx'
import { judgedStatus } from './find-provisions.ts'

/** A provision in its official words, and what the program makes of it. */
export const ProvisionPanel = ({ row, onClose }: { row: EditionRow; onClose: () => void }) => {
  const say = useWords()
  const m = useMessages()
  const items = [
    ['force', m.force[row.force]],
    ['applies', <Applies key="applies" row={row} />],
    ['proof', m.list(row.proof.map((proof) => m.proof[proof]))],
    ['duties', <Duties key="duties" row={row} />],
    ['judged', say(`regulation.status.${judgedStatus(row)}`)],
  ] as const
  return (
    <aside className="panel" aria-label={say('regulation.panel', { id: row.id })}>
      <div className="panel-bar">
        <ProvisionTag id={row.id} />
        <h2 lang="zh-CN">{row.title}</h2>
        <button type="button" className="icon-button" aria-label={say('shared.action.close')} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
      <div className="provision-body">
        <h3>
          {say('shared.officialText')}{' '}
          <span className="nb" lang="zh-CN">
            {articleName(row.id)}
          </span>
        </h3>
        <blockquote className="official" lang="zh-CN">
          {row.text}
        </blockquote>
        <dl>
          {items.map(([term, detail]) => (
            <div key={term}>
              <dt>{say(`regulation.${term}`)}</dt>
              <dd>{detail}</dd>
            </div>
          ))}
        </dl>
      </div>
    </aside>
  )
}
