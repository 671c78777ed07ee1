import type { Instant } from '../kernel/instant.ts'
import type { Recorded, RecordedOf } from './events.ts'

/** A fact that sets a promised time, and the time it sets. */
export type Promised = {
  at: Instant
  by: RecordedOf<'v1.SlotGranted'> | RecordedOf<'v1.OtherSlotAgreed'> | RecordedOf<'v1.NewTimeAgreed'> | RecordedOf<'v1.LatenessNotified'>
}

/** The time a fact promises, if it promises one. */
export const promisedBy = (event: Recorded): Promised | undefined => {
  switch (event.type) {
    case 'v1.SlotGranted':
    case 'v1.OtherSlotAgreed':
    case 'v1.NewTimeAgreed':
      return { at: event.data.promisedAt, by: event }
    case 'v1.LatenessNotified':
      return event.data.answer === 'agreed' && event.data.offered !== undefined ? { at: event.data.offered, by: event } : undefined
    default:
      return undefined
  }
}
