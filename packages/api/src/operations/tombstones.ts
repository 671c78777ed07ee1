import { Instant, PersonId, SubjectId } from '@ruhu/domain'
import { z } from 'zod'
import type { Ledger } from '../store/ledger.ts'

/** That somebody was erased, when and by whom. */
export const Tombstone = z.object({ subject: SubjectId, at: Instant, by: PersonId })
export type Tombstone = z.infer<typeof Tombstone>

/** The tombstones written down outside the database. Throws where the book holds something else: somebody's erasing may be lost in it. */
export const readTombstones = (ledger: Ledger): Tombstone[] => {
  const read = z.array(Tombstone).safeParse(ledger.read('tombstones'))
  if (!read.success) throw new Error(`the book of tombstones in ${ledger.directory} holds something that is none; mend it first`)
  return read.data
}
