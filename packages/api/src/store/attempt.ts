import type { StreamId } from '@ruhu/domain'
import { attempt } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from './actor.ts'
import { newId } from './new-id.ts'

/** What is remembered when it was tried and denied. */
export type Attempted = 'workOrder.contact' | 'file.get'

/**
 * Remembers that somebody tried what they may not (18.7). The same `id` twice is one attempt. Never called inside the
 * transaction of what was tried, which is undone with the denial.
 */
export const recordAttempt = async (
  { db, clock }: Pick<Deps, 'db' | 'clock'>,
  { actor, what, stream, id = newId() }: { actor: Actor; what: Attempted; stream?: StreamId; id?: string },
): Promise<void> => {
  await db
    .insert(attempt)
    .values({ id, at: clock.now(), by: actor.person, via: actor.via, what, stream: stream ?? null })
    .onConflictDoNothing()
}
