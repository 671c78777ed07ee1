import { getTableName, max, type SQL, sql } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'
import { type Database, type Transaction, takeTurn } from '../db/database.ts'
import { event, head, scopeLoss, timer } from '../db/schema/store.ts'
import { orderCounter, slotLoad, workOrder } from '../db/schema/work-order.ts'
import { type Derived, derive } from '../submit/derive.ts'
import type { EventRow } from './chain.ts'
import { recordset } from './recordset.ts'
import { walk } from './walk.ts'

/** A row that is not what the events say: not there, there without reason, or other in some columns. */
export type Difference = { key: unknown; what: 'missing' | 'surplus' | 'different'; columns: string[] }

/** What a rebuild found: how many live rows of each table were not what the events say, and the first of those. */
export type Rebuilt = {
  events: number
  streams: number
  tables: { table: string; rows: number; differing: number; examples: Difference[] }[]
}

/** The projections, and the columns that name a row of each. The first has a row a stream. */
const projections: readonly { table: PgTable; key: readonly string[] }[] = [
  { table: head, key: ['stream'] },
  { table: workOrder, key: ['id'] },
  { table: slotLoad, key: ['branch', 'start'] },
  { table: orderCounter, key: ['day'] },
  { table: timer, key: ['stream', 'duty'] },
  { table: scopeLoss, key: ['seq'] },
]
const exampleLimit = 20
const batchSize = 500

/**
 * Derives every projection from the events alone, into shadow tables, says what differs from the live ones, and puts it
 * right where `mend` says so. Appending goes on while the bulk is derived, and waits while what came in meanwhile is.
 */
export const rebuild = (db: Database, { mend }: { mend: boolean }): Promise<Rebuilt> =>
  db.transaction(async (tx) => {
    await makeShadows(tx)
    const first = await lastSeq(tx)
    await deriveAll(tx, walk(tx, { until: first }))

    await takeTurn(tx)
    const last = await lastSeq(tx)
    const moved = await tx.selectDistinct({ stream: event.stream }).from(event).where(sql`${event.seq} > ${first}`)
    const streams = moved.map(({ stream }) => stream)
    if (streams.length > 0) {
      await forget(tx, streams)
      await deriveAll(tx, walk(tx, { until: last, streams }))
    }
    await addUp(tx)
    const tables: Rebuilt['tables'] = []
    for (const projection of projections) {
      const found = await compare(tx, projection)
      if (mend && found.differing > 0) await replace(tx, projection.table)
      tables.push(found)
    }
    return { events: last, streams: tables[0]?.rows ?? 0, tables }
  })

const shadow = (table: PgTable): SQL => sql`${sql.identifier(`shadow_${getTableName(table)}`)}`

/** What a stream puts into tables that many streams share: added up at the end, so that one stream can be derived again. */
const shares = {
  place: { columns: sql`stream uuid, branch text, start bigint, by integer`, record: 'stream uuid, branch text, start bigint, by integer' },
  opened: { columns: sql`stream uuid, day text`, record: 'stream uuid, day text' },
} as const

const makeShadows = async (tx: Transaction): Promise<void> => {
  for (const { table } of projections) await tx.execute(sql`create temp table ${shadow(table)} (like ${table}) on commit drop`)
  for (const [name, { columns }] of Object.entries(shares))
    await tx.execute(sql`create temp table ${sql.identifier(`shadow_${name}`)} (${columns}) on commit drop`)
}

const lastSeq = async (tx: Transaction): Promise<number> => (await tx.select({ seq: max(event.seq) }).from(event))[0]?.seq ?? 0

const deriveAll = async (tx: Transaction, streams: AsyncIterable<EventRow[]>): Promise<void> => {
  let batch: Derived[] = []
  for await (const rows of streams) {
    batch.push(derive(rows))
    if (batch.length >= batchSize) {
      await insertShadows(tx, batch)
      batch = []
    }
  }
  await insertShadows(tx, batch)
}

const insertShadows = async (tx: Transaction, batch: readonly Derived[]): Promise<void> => {
  const put = async (table: PgTable, rows: readonly object[]) => {
    if (rows.length === 0) return
    const set = recordset(table)
    await tx.execute(
      sql`insert into ${shadow(table)} select * from json_populate_recordset(null::${table}, ${set.json(rows as never)}::json)`,
    )
  }
  const share = async (name: keyof typeof shares, rows: readonly object[]) => {
    if (rows.length === 0) return
    const record = sql.raw(shares[name].record)
    await tx.execute(
      sql`insert into ${sql.identifier(`shadow_${name}`)} select * from json_to_recordset(${JSON.stringify(rows)}::json) as r(${record})`,
    )
  }
  await put(
    head,
    batch.map((one) => one.head),
  )
  await put(
    workOrder,
    batch.map((one) => one.order),
  )
  await put(
    timer,
    batch.flatMap((one) => one.timers),
  )
  await put(
    scopeLoss,
    batch.flatMap((one) => one.losses),
  )
  await share(
    'place',
    batch.flatMap((one) => one.places),
  )
  await share(
    'opened',
    batch.flatMap((one) => one.opened),
  )
}

/** Takes streams out of the shadows, to be derived again. */
const forget = async (tx: Transaction, streams: readonly string[]): Promise<void> => {
  const ids = sql`(select value::uuid from json_array_elements_text(${JSON.stringify(streams)}::json))`
  for (const name of ['head', 'timer', 'scope_loss', 'place', 'opened'])
    await tx.execute(sql`delete from ${sql.identifier(`shadow_${name}`)} where stream in ${ids}`)
  await tx.execute(sql`delete from ${shadow(workOrder)} where id in ${ids}`)
}

const addUp = async (tx: Transaction): Promise<void> => {
  await tx.execute(
    sql`insert into ${shadow(slotLoad)} (branch, start, taken) select branch, start, sum(by) from shadow_place group by branch, start`,
  )
  await tx.execute(sql`insert into ${shadow(orderCounter)} (day, last) select day, count(*) from shadow_opened group by day`)
}

type Pair = { live: Record<string, unknown> | null; derived: Record<string, unknown> | null; differing: number }

const compare = async (tx: Transaction, { table, key }: (typeof projections)[number]): Promise<Rebuilt['tables'][number]> => {
  const named = (from: SQL) =>
    sql`(select jsonb_build_array(${sql.raw(key.map((column) => `"${column}"`).join(', '))}) as key, to_jsonb(t) as row from ${from} t)`
  const { rows } = (await tx.execute(sql`
    select l.row as live, s.row as derived, (count(*) over ())::int as differing
    from ${named(sql`${table}`)} l full join ${named(shadow(table))} s on l.key = s.key
    where l.row is distinct from s.row limit ${exampleLimit}`)) as unknown as { rows: Pair[] }
  const { rows: counted } = (await tx.execute(sql`select count(*)::int as n from ${shadow(table)}`)) as unknown as { rows: { n: number }[] }
  return {
    table: getTableName(table),
    rows: counted[0]?.n ?? 0,
    differing: rows[0]?.differing ?? 0,
    examples: rows.map(({ live, derived }) => difference(key, live, derived)),
  }
}

const difference = (key: readonly string[], live: Pair['live'], derived: Pair['derived']): Difference => {
  const row = live ?? derived ?? {}
  const columns =
    live && derived ? Object.keys(live).filter((column) => JSON.stringify(live[column]) !== JSON.stringify(derived[column])) : []
  const what = live ? (derived ? 'different' : 'surplus') : 'missing'
  return { key: Object.fromEntries(key.map((column) => [column, row[column]])), what, columns }
}

const replace = async (tx: Transaction, table: PgTable): Promise<void> => {
  await tx.execute(sql`delete from ${table}`)
  await tx.execute(sql`insert into ${table} select * from ${shadow(table)}`)
}
