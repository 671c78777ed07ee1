import { inArray } from 'drizzle-orm'
import { user } from '../db/schema/auth.ts'
import { staff } from '../db/schema/people.ts'
import type { Deps } from '../deps.ts'
import { seedDay } from './day.ts'
import { isDemonstration } from './mark.ts'
import { type Account, demonstrationAccounts, seedPeople } from './people.ts'

/**
 * Fills an empty database with invented people and their day, once. Returns the demonstration's accounts that are in it.
 * Throws for a database that somebody else's people are in.
 */
export const seedDemonstration = async (deps: Deps, progress: (line: string) => void): Promise<readonly Account[]> => {
  const people = await deps.db.$count(staff)
  if (people > 0 && !(await isDemonstration(deps.db)))
    throw new Error(
      'this database is in use and is no demonstration; start with DEMO=0, or set DATA_DIR to a new directory to try ruhu out',
    )
  if (people === 0) {
    progress('filling the demonstration with invented people and their day')
    // Seals of a demonstration that was removed with its directory say nothing of this one.
    deps.ledger.putAside(deps.clock.now(), ['seals'])
    await seedDay(deps, await seedPeople(deps))
  }
  const names = demonstrationAccounts.map(({ username }) => username)
  const known = await deps.db.select({ username: user.username }).from(user).where(inArray(user.username, names))
  return demonstrationAccounts.filter(({ username }) => known.some((found) => found.username === username))
}

/** Throws for a database that holds the demonstration: invented people with a published password are no start for real ones. */
export const refuseDemonstration = async ({ db }: Pick<Deps, 'db'>): Promise<void> => {
  if (await isDemonstration(db))
    throw new Error(
      'this database holds the demonstration, and DEMO=0 starts without it; set DATA_DIR to a new directory, or empty this one: npm run -s operate -- remove-demonstration --yes',
    )
}
