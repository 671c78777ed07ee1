import { staff } from '../db/schema/people.ts'
import { event } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import type { Welcome } from '../http/announce.ts'
import { isDemonstration, isScratch } from '../seed/mark.ts'
import { makeWorlds } from './worlds.ts'

/** A start in the test mode: fills an empty database, and refuses one in use that was not made for it. */
export const startScratch = async (deps: Pick<Deps, 'auth' | 'db'>): Promise<Welcome> => {
  const { db } = deps
  if (await isScratch(db)) return { accounts: [] }
  const used = (await isDemonstration(db)) || (await db.$count(staff)) > 0 || (await db.$count(event)) > 0
  if (used) throw new Error('this database is in use, and TEST_MODE is for one made for it; set DATA_DIR to a new directory')
  await makeWorlds(deps)
  return { accounts: [] }
}

/** Throws where a database is a scratch world, or the clock can be set: whoever works here would be deceived. */
export const refuseScratch = async ({ db, clock }: Pick<Deps, 'db' | 'clock'>): Promise<void> => {
  if (await isScratch(db)) throw new Error('this database was made for TEST_MODE, and nothing in it is real; set DATA_DIR to another')
  if (clock.set) throw new Error('TEST_CLOCK is for the demonstration and for tests: leave it out where DEMO=0')
}
