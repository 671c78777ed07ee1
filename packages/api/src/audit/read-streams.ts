import { setImmediate as breathe } from 'node:timers/promises'
import { and, asc, eq, lte, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { command, event, head } from '../db/schema/store.ts'
import type { EventRow } from '../store/chain.ts'
import type { Span } from './finding.ts'

/** A stream's events in one month, by version, with what the tables beside say of it. */
export type StreamRows = {
  month: number
  stream: string
  head: { version: number; hash: string } | undefined
  events: EventRow[]
  /** What the table `command` says of the commands these events name. */
  commands: ReadonlyMap<string, Span>
}

/**
 * Every event up to a `seq`, stream by stream, a batch in memory at a time. No transaction is held, so that a server
 * goes on working meanwhile: events do not change, and a head that has moved on is read again by who doubts it.
 */
export async function* readStreams(db: Reader, top: number, batch = 1_000): AsyncGenerator<StreamRows[]> {
  let held: Row[] = []
  for (let after: EventRow | undefined; ; ) {
    const beyond = after && sql`(${event.month}, ${event.stream}, ${event.version}) > (${after.month}, ${after.stream}, ${after.version})`
    // The embedded engine answers at once: without a breath nobody else in this process would get a turn.
    await breathe()
    const rows = await read(db, and(beyond, lte(event.seq, top)), batch)
    const last = rows.at(-1)?.event
    held.push(...rows)
    if (!last || rows.length < batch) break
    // The last stream may go on in the next batch.
    const done = held.findIndex((row) => isSame(row.event, last))
    yield grouped(held.slice(0, done))
    held = held.slice(done)
    after = last
  }
  yield grouped(held)
}

/** One stream of a month as it stands now, from one statement. */
export const readStream = async (db: Reader, month: number, stream: string): Promise<StreamRows> => {
  const [rows] = grouped(await read(db, and(eq(event.month, month), eq(event.stream, stream))))
  return rows ?? { month, stream, head: undefined, events: [], commands: new Map() }
}

const read = (db: Reader, where: SQL | undefined, limit = Number.MAX_SAFE_INTEGER) =>
  db
    .select({
      event,
      head: { version: head.version, hash: head.hash },
      command: { stream: command.stream, from: command.fromVersion, toVersion: command.toVersion },
    })
    .from(event)
    .leftJoin(head, eq(head.stream, event.stream))
    .leftJoin(command, eq(command.id, event.commandId))
    .where(where)
    .orderBy(asc(event.month), asc(event.stream), asc(event.version))
    .limit(limit)
type Row = Awaited<ReturnType<typeof read>>[number]

const isSame = (a: EventRow, b: EventRow): boolean => a.stream === b.stream && a.month === b.month

const grouped = (rows: readonly Row[]): StreamRows[] => {
  const streams: (StreamRows & { commands: Map<string, Span> })[] = []
  for (const { event: row, head: end, command: kept } of rows) {
    let current = streams.at(-1)
    if (current?.stream !== row.stream || current.month !== row.month) {
      current = { month: row.month, stream: row.stream, head: end ?? undefined, events: [], commands: new Map() }
      streams.push(current)
    }
    current.events.push(row)
    if (kept) current.commands.set(row.commandId, { stream: kept.stream, version: kept.from + 1, toVersion: kept.toVersion })
  }
  return streams
}
