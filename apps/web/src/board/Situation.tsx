import type { OrderEntry } from '@ruhu/client'
import { edition2015, provision as provisionBy, type Recorded, sayEvent, sayReason, type Verdict } from '@ruhu/domain'
import { ProvisionTag, StateGlyph, useMessages } from '@ruhu/ui'
import { usePeople } from '../shell/staff.tsx'
import { useWhen } from '../shell/use-when.ts'
import { useVerdicts } from '../visit/use-verdicts.ts'

/** How a visit stands: what was breached so far, or else what happened last. Nothing until its history is loaded. */
export const Situation = ({ entry: { events } }: { entry: OrderEntry }) => (events ? <Standing events={events} /> : null)

const Standing = ({ events }: { events: readonly Recorded[] }) => {
  const breached = useVerdicts(events).verdicts.filter(({ outcome }) => outcome === 'breached')
  return breached.length > 0 ? <Breaches verdicts={breached} /> : <Last events={events} />
}

const Breaches = ({ verdicts }: { verdicts: readonly Verdict[] }) => {
  const m = useMessages()
  const [first] = verdicts
  return (
    <span className="situation">
      <StateGlyph state="breached" word={m.outcome.breached} />
      {verdicts.map(({ provision: id }) => (
        <ProvisionTag key={id} id={id} title={provisionBy(edition2015, id)?.title ?? ''} />
      ))}
      {first && <span className="cut">{sayReason(m, first.reason)}</span>}
    </span>
  )
}

const Last = ({ events }: { events: readonly Recorded[] }) => {
  const m = useMessages()
  const person = usePeople()
  const when = useWhen()
  const last = events.reduce((latest, event) => (event.at >= latest.at ? event : latest))
  return (
    <span className="situation">
      <span className="faint nb">{when(last.at)}</span>
      <span className="cut">{sayEvent(m, last, (id) => person(id as typeof last.by).name)}</span>
    </span>
  )
}
