import { sql } from 'drizzle-orm'
import type { Deps } from '../deps.ts'
import { isDemonstration } from '../seed/mark.ts'
import { tables } from './tables.ts'

/**
 * Empties a database that holds the demonstration, in one transaction, and puts the ledger's books of it aside, lest they
 * are taken for what comes after. Answers with the files they became. Throws for a database that is not marked as one.
 */
export const removeDemonstration = ({ db, ledger, clock }: Pick<Deps, 'db' | 'ledger' | 'clock'>): Promise<{ aside: string[] }> =>
  db.transaction(async (tx) => {
    if (!(await isDemonstration(tx))) throw new Error('this database does not hold the demonstration: nothing was removed')
    const names = tables.map(({ name }) => sql.identifier(name))
    await tx.execute(sql`truncate ${sql.join(names, sql`, `)}`)
    // Before the commit: should the machine stop here, the mark is still there, and it can be done again.
    return { aside: ledger.putAside(clock.now()) }
  })
