import { count, inArray, type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { rowsOf } from '../db/rows.ts'
import { invitation, subjectKey, tombstone } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import type { Ledger } from '../store/ledger.ts'
import { erase } from '../store/vault.ts'
import { type Rows, readBackup } from './read-backup.ts'
import { keptTables, type Table } from './tables.ts'
import { readTombstones, type Tombstone } from './tombstones.ts'

/** How many rows there are now, and of how many subjects the backup still knew what had been erased since. */
export type Restored = { rows: number; erasedAgain: number }

type Needed = Pick<Deps, 'db' | 'vault' | 'ledger'>

/**
 * Fills an empty database from a backup, in one transaction, and erases again whoever was erased since by the tombstones
 * of this server's ledger, of `others`, and of the backup. Order numbers, `seq` and versions go on from where they were.
 *
 * Throws, and leaves the database as it was, where the file is not a whole backup of this version, something is in the
 * database already, or the server's keys do not open what was sealed.
 */
export const restore = async (deps: Needed, file: string, others: readonly Ledger[] = []): Promise<Restored> => {
  for await (const _ of readBackup(file)) {
    // Read to its end first: a file that is not whole touches nothing.
  }
  const restored = await deps.db.transaction(async (tx) => {
    await mustBeEmpty(tx)
    let rows = 0
    for await (const part of readBackup(file)) {
      await insert(tx, part)
      rows += part.lines.length
    }
    if (!(await deps.vault.opens(tx)))
      throw new Error('the keys of this server do not open what this backup sealed; set KEY_FILE to the key file it was made with')
    return { rows, erasedAgain: await eraseAgain(tx, deps.ledger, others) }
  })
  // The embedded engine never does by itself, and would plan as for empty tables.
  await deps.db.execute(sql`analyze`)
  return restored
}

/** Nobody else writes from here on. A token for the first administrator is all a first start leaves behind. */
const mustBeEmpty = async (tx: Transaction): Promise<void> => {
  const names = keptTables.map(({ name }) => sql.identifier(name))
  await tx.execute(sql`lock table ${sql.join(names, sql`, `)} in exclusive mode`)
  await tx.delete(invitation)
  for (const name of names) {
    const [row] = rowsOf<{ filled: boolean }>(await tx.execute(sql`select exists (select from ${name}) as filled`))
    if (row?.filled)
      throw new Error(`the database is not empty: there is something in ${name.value}. Restore into a new DATA_DIR or an empty database`)
  }
}

const insert = async (tx: Transaction, { table, lines }: Rows): Promise<void> => {
  const names = sql.join(
    table.columns.map(({ name }) => sql.identifier(name)),
    sql`, `,
  )
  const values = sql.join(table.columns.map(fromJson), sql`, `)
  await tx.execute(
    sql`insert into ${sql.identifier(table.name)} (${names}) select ${values} from jsonb_array_elements(${`[${lines.join(',')}]`}::jsonb) as row`,
  )
}

const fromJson = ({ type }: Table['columns'][number], index: number): SQL => {
  const at = sql.raw(String(index))
  switch (type) {
    case 'jsonb':
      return sql`nullif(row -> ${at}, 'null'::jsonb)`
    case 'bytea':
      return sql`decode(row ->> ${at}, 'base64')`
    default:
      return sql`(row ->> ${at})::${sql.raw(type)}`
  }
}

/** Subjects handled by one statement. */
const chunk = 1_000

const eraseAgain = async (tx: Transaction, ledger: Ledger, others: readonly Ledger[]): Promise<number> => {
  const own = readTombstones(ledger)
  const kept = (await tx.select().from(tombstone)) as Tombstone[]
  const known = new Set(own.map(({ subject }) => subject))
  const news = bySubject([...kept, ...others.flatMap(readTombstones)]).filter(({ subject }) => !known.has(subject))
  ledger.append('tombstones', news)
  const all = bySubject([...own, ...news])
  let erased = 0
  for (let from = 0; from < all.length; from += chunk) {
    const some = all.slice(from, from + chunk)
    const ids = some.map(({ subject }) => subject)
    const [row] = await tx.select({ keys: count() }).from(subjectKey).where(inArray(subjectKey.subject, ids))
    erased += row?.keys ?? 0
    await erase(tx, some)
  }
  return erased
}

const bySubject = (tombstones: readonly Tombstone[]): Tombstone[] => [...new Map(tombstones.map((one) => [one.subject, one])).values()]
