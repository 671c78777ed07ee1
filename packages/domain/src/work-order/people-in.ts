import type { PersonId } from '../kernel/ids.ts'
import type { Recorded } from './events.ts'

/** The staff a fact speaks of: who recorded it, and whom it names. A client that shows it needs their names. */
export const peopleIn = (event: Recorded): readonly PersonId[] =>
  event.type === 'v1.TechnicianAssigned' || event.type === 'v1.TechnicianReassigned' ? [event.by, event.data.technician] : [event.by]
