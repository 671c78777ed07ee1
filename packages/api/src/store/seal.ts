import type { event } from '../db/schema/store.ts'
import { canonical, sha256 } from './canonical.ts'

type Row = typeof event.$inferInsert

/** What the first event of a stream follows. */
export const beginning = '0'.repeat(64)

/** Links an event to the one before: `hash = SHA-256(prev ‖ envelope ‖ body)`. `seq` is left out: it orders the feed, not the stream. */
export const sealed = (row: Omit<Row, 'prev' | 'hash'>, prev: string): Row => {
  const { seq: _, body, ...envelope } = row
  return { ...row, prev, hash: sha256(prev, canonical(JSON.parse(JSON.stringify(envelope))), body) }
}
