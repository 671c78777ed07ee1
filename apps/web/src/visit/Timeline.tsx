import { dateOf, type OpenWorkOrder, type Recorded, strengthOf, strengths, timeline, type Verdict } from '@ruhu/domain'
import { StrengthDot, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { type CitedFact, verdictsByFact } from './cited-facts.ts'
import { Fact } from './Fact.tsx'

type TimelineProps = {
  events: readonly Recorded[]
  order: OpenWorkOrder
  verdicts: readonly Verdict[]
  /** The facts of the verdict that is open: marked and numbered. */
  facts: readonly CitedFact[]
  onVerdict: (provision: string) => void
}

/** What happened, by the time of the facts themselves, in the spans of a visit. */
export const Timeline = ({ events, order, verdicts, facts, onVerdict }: TimelineProps) => {
  const say = useWords()
  const m = useMessages()
  const spans = timeline(events)
  const shown = spans.flatMap((span) => span.events)
  const dated = new Set(
    shown.filter((event, i) => i === 0 || dateOf(shown[i - 1]?.at ?? event.at) !== dateOf(event.at)).map(({ id }) => id),
  )
  const cites = verdictsByFact(verdicts)
  return (
    <>
      <div className="history-head">
        <h3>{say('visit.history')}</h3>
        <Legend />
      </div>
      <div className="history-list">
        {spans.map((span) => (
          <section key={span.span} aria-labelledby={`span-${span.span}`}>
            <h4 id={`span-${span.span}`}>{m.span[span.span]}</h4>
            <ol>
              {span.events.map((event) => (
                <Fact
                  key={event.id}
                  event={event}
                  dated={dated.has(event.id)}
                  strength={strengthOf(event, order.technician)}
                  cited={facts.find((fact) => fact.event.id === event.id)}
                  verdicts={cites.get(event.id) ?? []}
                  onVerdict={onVerdict}
                />
              ))}
            </ol>
          </section>
        ))}
      </div>
    </>
  )
}

const Legend = () => {
  const m = useMessages()
  return (
    <span className="legend">
      {strengths.map((strength) => (
        <StrengthDot key={strength} strength={strength} word={m.strength[strength]} showWord />
      ))}
    </span>
  )
}
