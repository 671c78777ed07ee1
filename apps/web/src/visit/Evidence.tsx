import { type EditionRow, type Instant, sayEvent, type Verdict } from '@ruhu/domain'
import { NumeralBadge, ProvisionQuote, StrengthDot, useMessages } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { usePeople } from '../shell/staff.tsx'
import { useWhen } from '../shell/use-when.ts'
import { AnswerableName } from './AnswerableName.tsx'
import type { CitedFact } from './cited-facts.ts'
import { factId } from './Fact.tsx'

type EvidenceProps = { verdict: Verdict; asOf: Instant; provision: EditionRow; facts: readonly CitedFact[] }

/** What a verdict rests on, beside the provision's own words. */
export const Evidence = ({ verdict, asOf, provision, facts }: EvidenceProps) => {
  const say = useWords()
  return (
    <div className="evidence">
      <section>
        <h4>{say('verdict.facts')}</h4>
        {facts.length === 0 && <p className="faint">{say('verdict.noFacts')}</p>}
        <ol className="evidence-facts">
          {facts.map((fact) => (
            <EvidenceFact key={fact.event.id} fact={fact} />
          ))}
        </ol>
      </section>
      <section>
        <ProvisionQuote id={provision.id} text={provision.text} />
        <Judgement verdict={verdict} asOf={asOf} />
      </section>
    </div>
  )
}

const EvidenceFact = ({ fact: { n, event, strength } }: { fact: CitedFact }) => {
  const say = useWords()
  const m = useMessages()
  const person = usePeople()
  const when = useWhen()
  const show = () => {
    const fact = document.getElementById(factId(event))
    fact?.scrollIntoView({ block: 'center' })
    fact?.focus({ preventScroll: true })
  }
  return (
    <li>
      <NumeralBadge n={n} label={say('verdict.fact')} />
      <StrengthDot strength={strength} word={m.strength[strength]} />
      <span className="evidence-said">
        <button type="button" className="evidence-link" onClick={show} title={say('verdict.toTimeline')}>
          {sayEvent(m, event, (id) => person(id as typeof event.by).name)}
        </button>
        <small>
          {when(event.at)} {say('visit.by', { name: person(event.by).name, channel: m.channel[event.via] })}
        </small>
      </span>
      <small className="evidence-strength">{m.strength[strength]}</small>
    </li>
  )
}

const Judgement = ({ verdict, asOf }: { verdict: Verdict; asOf: Instant }) => {
  const say = useWords()
  const { format } = useMessages()
  const { measure, outcome, due } = verdict
  return (
    <dl className="judgement">
      <Item term={say('verdict.edition')}>{say('edition.2015')}</Item>
      <Item term={say('verdict.answerable')}>
        <AnswerableName answerable={verdict.answerable} />
      </Item>
      <Item term={say('verdict.measure')}>{say(measure === 'text' ? 'verdict.measureText' : 'verdict.measureSetting')}</Item>
      <Item term={say('verdict.asOf')}>{format.dateTime(asOf)}</Item>
      {outcome === 'unproven' && due !== undefined && <Item term={say('verdict.due')}>{format.dateTime(due)}</Item>}
    </dl>
  )
}

const Item = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)
