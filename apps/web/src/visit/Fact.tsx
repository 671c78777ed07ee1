import { edition2015, provision, type Recorded, type Strength, sayEvent, type Verdict } from '@ruhu/domain'
import { NumeralBadge, ProvisionTag, StrengthDot, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { usePeople } from '../shell/staff.tsx'
import type { CitedFact } from './cited-facts.ts'

type FactProps = {
  event: Recorded
  /** Whether the day is written: where it differs from the fact's before. */
  dated: boolean
  strength: Strength
  cited: CitedFact | undefined
  verdicts: readonly Verdict[]
  onVerdict: (provision: string) => void
}

/** Where a fact stands in the page. */
export const factId = ({ id }: Recorded): string => `fact-${id}`

/** One fact: when, who stands behind it, what, who said so, and which provisions rest on it. */
export const Fact = ({ event, dated, strength, cited, verdicts, onVerdict }: FactProps) => {
  const say = useWords()
  const m = useMessages()
  const person = usePeople()
  return (
    <li
      id={factId(event)}
      className="fact"
      data-testid={`event-${event.type.replace('v1.', '')}`}
      data-cited={cited !== undefined}
      tabIndex={-1}
    >
      <time className="fact-time" dateTime={new Date(event.at).toISOString()}>
        {dated && <span>{m.format.day(event.at)}</span>} {m.format.time(event.at)}
      </time>
      <StrengthDot strength={strength} word={m.strength[strength]} />
      <span className="fact-text">
        <span>{sayEvent(m, event, (id) => person(id as typeof event.by).name)}</span>{' '}
        <small>{say('visit.by', { name: person(event.by).name, channel: m.channel[event.via] })}</small>
      </span>
      <span className="fact-tags">
        {cited ? (
          <NumeralBadge n={cited.n} label={say('verdict.fact')} />
        ) : (
          verdicts.map(({ provision: id }) => (
            <ProvisionTag key={id} id={id} title={say('verdict.showsVerdict', { title: titleOf(id) })} onOpen={() => onVerdict(id)} />
          ))
        )}
      </span>
    </li>
  )
}

const titleOf = (id: string): string => provision(edition2015, id)?.title ?? ''
