import { asc, desc, gt, sql } from 'drizzle-orm'
import { rowsOf } from '../../db/rows.ts'
import { event, seal } from '../../db/schema/store.ts'
import type { Deps } from '../../deps.ts'
import { type Check, check } from './check.ts'

const hour = 3_600_000

/** Seals are made hourly: twice that is one left out. */
const longestUnsealed = 2 * hour

/** What the store says of its facts: whether what is made from them is in step, and how far they are sealed. */
export const checkFacts = async ({ db, clock, vault }: Pick<Deps, 'db' | 'clock' | 'vault'>): Promise<Check[]> => [
  await check('vault', async () => {
    const ok = await vault.opens(db)
    return { ok, says: ok ? 'the keys open it' : 'the keys do not open it: set KEY_FILE to the file that does' }
  }),
  await check('events', async () => {
    const [last] = await db.select({ at: event.recordedAt }).from(event).orderBy(desc(event.seq)).limit(1)
    return { ok: true, says: last ? `${await db.$count(event)}, the last ${since(clock.now() - last.at)} ago` : 'none yet' }
  }),
  await check('seals', async () => {
    const [last] = await db.select().from(seal).orderBy(desc(seal.number)).limit(1)
    const [unsealed] = await db
      .select({ at: event.recordedAt })
      .from(event)
      .where(gt(event.seq, last?.toSeq ?? 0))
      .orderBy(asc(event.seq))
      .limit(1)
    const newest = last ? `the last ${since(clock.now() - last.at)} ago` : 'none yet'
    const waiting = unsealed ? clock.now() - unsealed.at : 0
    return { ok: waiting <= longestUnsealed, says: unsealed ? `${newest}; unsealed for ${since(waiting)}` : newest }
  }),
  await check('heads', async () => {
    const wrong = await countOf(
      db,
      sql`select count(*)::int as n from head full join (select stream, max(version) as last from event group by stream) as e using (stream)
        where head.version is distinct from e.last`,
    )
    return { ok: wrong === 0, says: wrong === 0 ? 'each at its stream’s last event' : `${wrong} not at their stream’s last event` }
  }),
  await check('work orders', async () => {
    const wrong = await countOf(
      db,
      sql`select count(*)::int as n from (select stream from head where type = 'work-order') as h
        full join work_order on work_order.id = h.stream where h.stream is null or work_order.id is null`,
    )
    return { ok: wrong === 0, says: wrong === 0 ? 'a row for each' : `${wrong} without their row, or a row without its order` }
  }),
]

const countOf = async (db: Deps['db'], query: ReturnType<typeof sql>): Promise<number> =>
  rowsOf<{ n: number }>(await db.execute(query))[0]?.n ?? 0

const since = (ms: number): string => (ms < hour ? `${Math.round(ms / 60_000)} min` : `${(ms / hour).toFixed(1)} h`)
