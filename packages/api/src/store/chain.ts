import type { event } from '../db/schema/store.ts'
import { canonical, sha256 } from './canonical.ts'

export type EventRow = typeof event.$inferSelect

/** What the first event of a stream follows. */
export const beginning = '0'.repeat(64)

/** Links an event to the one before: `hash = SHA-256(prev ‖ envelope ‖ body)`, the envelope being every other column, `seq` too. */
export const chained = (row: Omit<EventRow, 'prev' | 'hash'>, prev: string): EventRow => {
  const { body, ...envelope } = row
  return { ...row, prev, hash: sha256(prev, canonical(envelope), body) }
}
