import type { PersonId } from '../kernel/ids.ts'
import { systemActor } from '../people/system-actor.ts'
import type { Recorded } from './events.ts'

/** The staff a fact speaks of: who recorded it, unless it was the system, and whom it names. A client that shows it needs their names. */
export const peopleIn = (event: Recorded): readonly PersonId[] => {
  const by = event.by === systemActor ? [] : [event.by]
  return 'technician' in event.data ? [...by, event.data.technician] : by
}
