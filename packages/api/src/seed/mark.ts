import { eq } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { installation } from '../db/schema/store.ts'

/** What an installation that holds the demonstration says of itself. */
export const demonstrationMark = { key: 'demonstration', value: '1' } as const

/** Whether a database holds the demonstration: invented people with a published password, and nothing real. */
export const isDemonstration = async (db: Reader): Promise<boolean> => {
  const [row] = await db.select().from(installation).where(eq(installation.key, demonstrationMark.key))
  return row?.value === demonstrationMark.value
}
