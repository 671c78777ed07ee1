import { useRuhu } from '@ruhu/client'
import { type CommandId, type CommandOf, edition2015, foresee, type Verdict } from '@ruhu/domain'
import { useOutbox } from '../outbox/provider.tsx'
import { withWaitingEvents } from '../outbox/waiting-events.ts'
import type { NextStep } from './steps.ts'
import type { Kit } from './use-kit.ts'
import type { Visit } from './use-visit.ts'

type Step = CommandOf<NextStep>

/** Does the visit's next step, and says beforehand which verdicts it would turn. */
export const useReport = ({ id, events }: Pick<Visit, 'id' | 'events'>, kit: Kit) => {
  const { transport, me } = useRuhu()
  const outbox = useOutbox()

  const stepAt = (type: NextStep): Step => (type === 'CloseOrder' ? { type } : { type, at: transport.clock.now() })

  /** Breaches the step would add if it were done now; departing counts what is ticked on the screen. */
  const foreseen = (type: NextStep): Verdict[] => {
    const now = transport.clock.now()
    const command = stepAt(type)
    const unsent = type === 'Depart' ? kit.unsent() : undefined
    const ticked = unsent ? [{ stream: id, commandId: 'foreseen' as CommandId, command: unsent, at: now }] : []
    const history = withWaitingEvents(events, ticked, { stream: id, by: me.person }).events
    return foresee(edition2015, history, { command, given: { now }, by: me.person })
  }

  /** What is ticked goes before the departure it is judged by (9.1). */
  const report = (type: NextStep): void => {
    if (type === 'Depart') kit.send('departing')
    outbox.put(id, stepAt(type))
  }

  return { foreseen, report }
}
