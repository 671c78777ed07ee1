import { createHash } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { type SQL, sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { schemaHash } from '../db/migrations.ts'
import { rowsOf } from '../db/rows.ts'
import type { Deps } from '../deps.ts'
import { isDemonstration } from '../seed/mark.ts'
import { type Footer, format, formatVersion, type Header } from './backup-format.ts'
import { keptTables, type Table } from './tables.ts'
import { writeWhole } from './whole-file.ts'

/** What a backup came to. */
export type BackedUp = { rows: Footer['rows'] }

/** Rows read at a time. Files are the only rows that can be large. */
const batch = 1_000
const batchWithBytes = 4

/**
 * Writes the whole database, as it stands at one moment, to one file. Personal data stays as sealed as it is, and the
 * keys are no part of it. The embedded engine answers nobody else meanwhile.
 */
export const backUp = (deps: Pick<Deps, 'db' | 'clock'>, file: string): Promise<BackedUp> =>
  writeWhole(file, (sink) => writeBackup(deps, sink))

/** Writes a backup into a stream, and ends it. */
const writeBackup = ({ db, clock }: Pick<Deps, 'db' | 'clock'>, sink: Writable): Promise<BackedUp> =>
  db.transaction(
    async (tx) => {
      const rows: Footer['rows'] = {}
      const lines = linesOf(tx, await headerOf(tx, clock.now()), rows)
      // Text shrinks well at any level, and somebody may be waiting for the database.
      await pipeline(Readable.from(lines), createGzip({ level: 3 }), sink)
      return { rows }
    },
    { isolationLevel: 'repeatable read', accessMode: 'read only' },
  )

const headerOf = async (tx: Transaction, madeAt: number): Promise<Header> => ({
  format,
  version: formatVersion,
  madeAt,
  migrations: schemaHash(),
  demonstration: await isDemonstration(tx),
  tables: keptTables.map(({ name }) => name),
})

async function* linesOf(tx: Transaction, header: Header, rows: Footer['rows']): AsyncGenerator<string> {
  const hash = createHash('sha256')
  const counted = (text: string) => {
    hash.update(text)
    return text
  }
  yield counted(`${JSON.stringify(header)}\n`)
  for (const table of keptTables) {
    yield counted(`${JSON.stringify({ table: table.name, columns: table.columns.map(({ name }) => name) })}\n`)
    rows[table.name] = 0
    for await (const lines of rowsIn(tx, table)) {
      rows[table.name] = (rows[table.name] ?? 0) + lines.length
      yield counted(`${lines.join('\n')}\n`)
    }
  }
  yield `${JSON.stringify({ rows, sha256: hash.digest('hex') } satisfies Footer)}\n`
}

/** A table's rows as JSON arrays, made by the database: it alone knows every type exactly. */
async function* rowsIn(tx: Transaction, table: Table): AsyncGenerator<string[]> {
  const values = sql.join(table.columns.map(asJson), sql`, `)
  await tx.execute(
    sql`declare backup_rows no scroll cursor for select json_build_array(${values})::text as line from ${sql.identifier(table.name)}`,
  )
  const size = table.columns.some(({ type }) => type === 'bytea') ? batchWithBytes : batch
  for (;;) {
    const lines = rowsOf<{ line: string }>(await tx.execute(sql.raw(`fetch ${size} from backup_rows`))).map(({ line }) => line)
    if (lines.length === 0) break
    yield lines
  }
  await tx.execute(sql`close backup_rows`)
}

const asJson = ({ name, type }: Table['columns'][number]): SQL =>
  type === 'bytea' ? sql`encode(${sql.identifier(name)}, 'base64')` : sql`${sql.identifier(name)}`
