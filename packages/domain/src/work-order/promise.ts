import type { Instant } from '../kernel/instant.ts'
import type { Recorded, RecordedOf } from './events.ts'

/** The facts that set a promised time. */
export type Promised = {
  at: Instant
  by: RecordedOf<'v1.SlotGranted'> | RecordedOf<'v1.OtherSlotAgreed'> | RecordedOf<'v1.LatenessNotified'>
}

/** The time a fact promises, if it promises one. */
const promisedBy = (event: Recorded): Promised | undefined => {
  switch (event.type) {
    case 'v1.SlotGranted':
    case 'v1.OtherSlotAgreed':
      return { at: event.data.promisedAt, by: event }
    case 'v1.LatenessNotified':
      return event.data.answer === 'agreed' && event.data.offered !== undefined ? { at: event.data.offered, by: event } : undefined
    default:
      return undefined
  }
}

/** Every time promised up to `until`, oldest first (8.4: each agreement moves the last). A notice cannot move what was never appointed. */
export const promisesUntil = (history: readonly Recorded[], until: Instant): Promised[] => {
  const promises = history
    .filter((event) => event.at <= until)
    .map(promisedBy)
    .filter((promise) => promise !== undefined)
  const first = promises.findIndex(({ by }) => by.type !== 'v1.LatenessNotified')
  return first < 0 ? [] : promises.slice(first)
}
