import { count, inArray } from 'drizzle-orm'
import { user } from '../db/schema/auth.ts'
import { staff } from '../db/schema/people.ts'
import type { Deps } from '../deps.ts'
import { seedDay } from './day.ts'
import { type Account, demonstrationAccounts, seedPeople } from './people.ts'

/**
 * Fills an empty database with invented people and their day, once. A database in use is left alone. Returns the
 * demonstration's accounts that are in it.
 */
export const seedDemonstration = async (deps: Deps, progress: (line: string) => void): Promise<readonly Account[]> => {
  const [row] = await deps.db.select({ people: count() }).from(staff)
  if (!row || row.people === 0) {
    progress('filling the demonstration with invented people and their day')
    await seedDay(deps, await seedPeople(deps))
  }
  const names = demonstrationAccounts.map(({ username }) => username)
  const known = await deps.db.select({ username: user.username }).from(user).where(inArray(user.username, names))
  return demonstrationAccounts.filter(({ username }) => known.some((found) => found.username === username))
}
