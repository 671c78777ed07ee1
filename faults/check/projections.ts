import { type Database, rebuild } from '@ruhu/api/testing/store'
import type { Find } from './finding.ts'

/** Holds every row of every projection to what follows from the facts alone. */
export const checkProjections = async (db: Database, find: Find): Promise<void> => {
  try {
    for (const { table, differing, examples } of (await rebuild(db, { mend: false })).tables)
      if (differing > 0) find('corrupted', `${table}: ${differing} rows are not what the facts say, such as ${JSON.stringify(examples)}`)
  } catch (error) {
    find('corrupted', `the facts cannot be folded: ${(error as Error).message}`)
  }
}
