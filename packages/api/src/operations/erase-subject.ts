import type { PersonId, SubjectId } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { takeTurn } from '../db/database.ts'
import { subjectKey } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import { erase, isErased } from '../store/vault.ts'
import { readTombstones } from './tombstones.ts'

/** Erased just now, erased before, or never known. */
export type Erasing = 'erased' | 'already' | 'unknown'

/**
 * Destroys whatever personal data there is of a subject; its events stay, and say nothing of who it was. The tombstone is
 * on disk outside the database first, so that no backup taken before can bring the subject back. Somebody never known is
 * left so, since it may be a slip of the pen.
 */
export const eraseSubject = async (
  { db, ledger, clock }: Pick<Deps, 'db' | 'ledger' | 'clock'>,
  { subject, by }: { subject: SubjectId; by: PersonId },
): Promise<Erasing> => {
  const [held] = await db.select({ subject: subjectKey.subject }).from(subjectKey).where(eq(subjectKey.subject, subject))
  const before = await isErased(db, [subject])
  if (!held && !before) return 'unknown'
  const tombstone = { subject, at: clock.now(), by }
  if (!readTombstones(ledger).some((one) => one.subject === subject)) ledger.append('tombstones', [tombstone])
  await db.transaction(async (tx) => {
    // Whoever writes about a subject has its turn before this or after it, and asks `isErased` in it.
    await takeTurn(tx)
    await erase(tx, [tombstone])
  })
  return held ? 'erased' : 'already'
}
