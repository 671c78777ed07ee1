import { eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { installation } from '../db/schema/store.ts'

/** What an installation says of itself where nothing in it is real. */
export type Mark = { key: 'demonstration' | 'scratch'; value: '1' }

/** Holds the demonstration: invented people with a published password, and nothing real. */
export const demonstrationMark = { key: 'demonstration', value: '1' } as const satisfies Mark

/** Made for the test mode, and for nothing else. */
export const scratchMark = { key: 'scratch', value: '1' } as const satisfies Mark

const isMarked = async (db: Reader, mark: Mark): Promise<boolean> => {
  const [row] = await db.select().from(installation).where(eq(installation.key, mark.key))
  return row?.value === mark.value
}

/** Whether a database holds the demonstration. */
export const isDemonstration = (db: Reader): Promise<boolean> => isMarked(db, demonstrationMark)

/** Whether a database is a scratch world of the test mode. */
export const isScratch = (db: Reader): Promise<boolean> => isMarked(db, scratchMark)
