import { EventEmitter } from 'node:events'
import { type Recorded, StreamId } from '@ruhu/domain'
import { and, asc, eq, getTableColumns, gt, lte, max } from 'drizzle-orm'
import type { Database } from '../db/database.ts'
import { event, scopeLoss } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import type { Metrics } from '../metrics/metrics.ts'
import type { ScopeColumns } from './actor.ts'
import { recordedFrom } from './events.ts'

/** The channel on which every node tells how far the feed goes. */
export const eventChannel = 'ruhu_event'

/** Tells every node, once the transaction commits, how far the feed goes now; `seq` is the text of a parameter. */
export const announceText = (seq: string): string => `select pg_notify('${eventChannel}', ${seq})`

/** A fact in commit order, with what decides who sees its order now. */
export type Fact = { seq: number; event: Recorded; scope: ScopeColumns }
/** At `seq` an order left the reach of those who see `was`, unless they see it now, as it `is`. */
export type Loss = { seq: number; stream: StreamId; was: ScopeColumns; is: ScopeColumns }
export type Entry = Fact | Loss

/** What followers read: everything after a cursor up to `end`, or word that they are too far behind to catch up. */
export type Page = { entries: readonly Entry[]; end: number } | 'reset'

export type Feed = {
  /** Everything after `cursor`; `reset` for a cursor too far behind, or beyond the end: then the database is not the one it came from. */
  after: (cursor: number) => Promise<Page>
  /** The last `seq` there is. */
  latest: () => Promise<number>
  /** Resolves once something past `cursor` may be there, after a second at the latest (notifications can be lost), or when `signal` aborts. */
  wait: (cursor: number, signal: AbortSignal) => Promise<void>
  /** A node told how far the feed goes; without a `seq`, something may have been told and not heard. */
  notify: (seq?: number) => void
  /** The server is ending: whoever follows reads no more, and waits for their connection to end. */
  close: () => void
  closed: () => boolean
}

/** Entries kept in memory for everybody who is nearly up to date. */
const kept = 2_000
/** Whoever is further behind than this loads what they show anew, which is quicker. */
const tooFar = 5_000
const pageSize = 500
const pollEvery = 1_000

/** Follows the events of all nodes once for everybody on this one: a fact is read once, whoever many see it. */
export const createFeed = (db: Database, metrics: Pick<Metrics, 'feedLag'>): Feed => {
  const wake = new EventEmitter().setMaxListeners(0)
  const scopes = new Map<string, ScopeColumns>()
  let recent: Entry[] = []
  /** What is in memory lies after `from`, up to `end`. */
  let from = -1
  let end = -1
  let told = 0
  let doubtful = true
  let closed = false
  let reading: Promise<void> | undefined

  const readOn = async (): Promise<void> => {
    doubtful = false
    const before = told
    const last = await latestOf(db)
    if (told === before) told = last
    // A feed nobody followed for long, a first reading, or a database put back: begin near its end.
    if (end < 0 || end > last || last - end > kept) [recent, from, end] = [[], last, last]
    metrics.feedLag(last - end)
    while (end < last) {
      const page = await pageAfter(db, end)
      recent.push(...page.entries.map(shared))
      end = page.end
      if (page.entries.length === 0) break
    }
    metrics.feedLag(0)
    if (recent.length > 2 * kept) trim()
  }

  /** One object of scope columns a stream, so that what is known of it last holds for all that is in memory. */
  const shared = (entry: Entry): Entry => {
    const stream = 'event' in entry ? entry.event.stream : entry.stream
    const now = 'event' in entry ? entry.scope : entry.is
    const scope = Object.assign(scopes.get(stream) ?? {}, now) as ScopeColumns
    scopes.set(stream, scope)
    return 'event' in entry ? { ...entry, scope } : { ...entry, is: scope }
  }

  const trim = () => {
    recent = recent.slice(-kept)
    // A loss and its fact have one `seq`, and may have been parted here: whoever needs it reads both from the database.
    from = recent[0]?.seq ?? end
    const alive = new Set(recent.map((entry) => ('event' in entry ? entry.event.stream : entry.stream)))
    for (const stream of scopes.keys()) if (!alive.has(stream as StreamId)) scopes.delete(stream)
  }

  const caughtUp = async (): Promise<void> => {
    // Whoever waited beside us may have begun another: theirs answers for us as well, once it is done.
    while (reading) await reading
    if (!doubtful && told <= end) return
    reading ??= readOn().finally(() => {
      reading = undefined
    })
    await reading
  }

  return {
    latest: () => latestOf(db),
    after: async (cursor) => {
      if (cursor > end) doubtful = true
      await caughtUp()
      if (cursor > end || end - cursor > tooFar) return 'reset'
      if (cursor < from) return pageAfter(db, cursor)
      return { entries: recent.slice(recent.findLastIndex(({ seq }) => seq <= cursor) + 1), end }
    },
    wait: (cursor, signal) =>
      new Promise((resolve) => {
        if ((told > cursor && !closed) || signal.aborted) return resolve()
        const done = () => {
          clearTimeout(timer)
          wake.off('seq', done)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const poll = () => {
          doubtful = true
          done()
        }
        const timer = closed ? undefined : setTimeout(poll, pollEvery)
        if (!closed) wake.once('seq', done)
        signal.addEventListener('abort', done)
      }),
    notify: (seq) => {
      if (seq === undefined) doubtful = true
      else told = Math.max(told, seq)
      wake.emit('seq')
    },
    close: () => {
      closed = true
      wake.emit('seq')
    },
    closed: () => closed,
  }
}

const latestOf = async (db: Database): Promise<number> => (await db.select({ seq: max(event.seq) }).from(event))[0]?.seq ?? 0

/** The next entries after a cursor, in order; `end` is how far they go. */
const pageAfter = async (db: Database, cursor: number): Promise<Exclude<Page, 'reset'>> => {
  const facts = await db
    .select({ ...getTableColumns(event), branch: workOrder.branch, technician: workOrder.technician })
    .from(event)
    .innerJoin(workOrder, eq(workOrder.id, event.stream))
    .where(gt(event.seq, cursor))
    .orderBy(asc(event.seq))
    .limit(pageSize)
  const end = facts.at(-1)?.seq ?? cursor
  const losses = await db
    .select({ loss: scopeLoss, is: { branch: workOrder.branch, technician: workOrder.technician } })
    .from(scopeLoss)
    .innerJoin(workOrder, eq(workOrder.id, scopeLoss.stream))
    .where(and(gt(scopeLoss.seq, cursor), lte(scopeLoss.seq, end)))
  const entries: Entry[] = [
    ...facts.map(({ branch, technician, ...row }) => ({ seq: row.seq, event: recordedFrom(row), scope: { branch, technician } })),
    ...losses.map(({ loss: { seq, stream, ...was }, is }) => ({ seq, stream: StreamId.parse(stream), was, is })),
  ]
  return { entries: entries.toSorted((a, b) => a.seq - b.seq), end }
}
