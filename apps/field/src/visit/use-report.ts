import { useRuhu } from '@ruhu/client'
import { type Command, type CommandId, type CommandType, commandSchemas, foresee, rules2015, type Verdict } from '@ruhu/domain'
import { useOutbox } from '../outbox/provider.tsx'
import { withWaitingEvents } from '../outbox/waiting-events.ts'
import type { Kit } from './use-kit.ts'
import type { Visit } from './use-visit.ts'

/** Does the visit's next step, and says beforehand which verdicts it would turn. */
export const useReport = ({ id, events }: Pick<Visit, 'id' | 'events'>, kit: Kit) => {
  const { transport, me } = useRuhu()
  const outbox = useOutbox()

  /** A step that says no more than that it was taken; undefined for one that has to say more. */
  const stepAt = (type: CommandType): Command | undefined =>
    type === 'CloseOrder' ? { type } : (commandSchemas[type].safeParse({ type, at: transport.clock.now() }).data as Command | undefined)

  /** Breaches the step would add if it were done now; departing counts what is ticked on the screen. */
  const foreseen = (command: Command | undefined): Verdict[] => {
    if (!command) return []
    const now = transport.clock.now()
    const unsent = command.type === 'Depart' ? kit.unsent() : undefined
    const ticked = unsent ? [{ stream: id, commandId: 'foreseen' as CommandId, command: unsent, at: now }] : []
    const history = withWaitingEvents(events, ticked, { stream: id, by: me.person }).events
    // What somebody else has to answer for is no question to the technician.
    return foresee(rules2015, history, { command, given: { now }, by: me.person }).filter(
      ({ answerable }) => answerable.kind === 'person' && answerable.person === me.person,
    )
  }

  /** What is ticked goes before the departure it is judged by (9.1). */
  const report = (command: Command | undefined): void => {
    if (!command) return
    if (command.type === 'Depart') kit.send('departing')
    outbox.put(id, command)
  }

  return { stepAt, foreseen, report }
}
