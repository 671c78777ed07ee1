import { count } from 'drizzle-orm'
import { staff } from '../db/schema/people.ts'
import type { Deps } from '../deps.ts'
import { type Account, demonstrationAccounts, seedPeople } from './people.ts'

/** Fills an empty database with invented people, once; returns the accounts to try it with. A database in use is left alone. */
export const seedDemonstration = async (deps: Deps): Promise<readonly Account[]> => {
  const [row] = await deps.db.select({ people: count() }).from(staff)
  if (row && row.people > 0) return demonstrationAccounts
  await seedPeople(deps)
  return demonstrationAccounts
}
