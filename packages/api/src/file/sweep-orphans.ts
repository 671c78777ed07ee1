import { day } from '@ruhu/domain'
import { and, inArray, lt, notExists, sql } from 'drizzle-orm'
import { event, file } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'

/** Events that carry a file, as `file` in their body. */
const carriers = ['v1.PhotoTaken']

/**
 * Deletes files older than a day that no event refers to: their upload came through, and the fact they belong to never did.
 * Answers with how many. Whoever syncs after that sends them again, under the same id.
 */
export const sweepOrphans = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<number> => {
  const referring = db
    .select({ id: event.id })
    .from(event)
    .where(and(inArray(event.type, carriers), sql`${event.body}::json ->> 'file' = ${file.id}::text`))
  const swept = await db
    .delete(file)
    .where(and(lt(file.at, clock.now() - day), notExists(referring)))
    .returning({ id: file.id })
  return swept.length
}
