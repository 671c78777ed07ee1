import { type Instant, queryPermissions, type Recorded, scopeOf } from '@ruhu/domain'
import { TRPCError, tracked } from '@trpc/server'
import { and, asc, eq, gt, max } from 'drizzle-orm'
import { z } from 'zod'
import type { Reader } from '../db/database.ts'
import { event } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import { readActor } from '../session/read-actor.ts'
import { visible } from '../store/actor.ts'
import { recordedFrom } from '../store/events.ts'
import { procedureFor } from '../trpc.ts'

/** One fact as it was committed, or word that the feed is up to date, with the server's time (epoch ms). */
export type FeedItem = { kind: 'event'; seq: number; event: Recorded; now: Instant } | { kind: 'current'; seq: number; now: Instant }

const batch = 200
/** How often a session is looked at again while its feed is open. */
const recheckEvery = 5_000

/**
 * Every event of the orders the caller may see, in commit order, from after `lastEventId` on, as long as the
 * subscription is open. Resumes by `seq`. Ends with UNAUTHORIZED within 5 s of the session's end.
 */
export const feed = procedureFor('live.feed')
  .input(z.strictObject({ lastEventId: z.coerce.number().int().nonnegative().nullish() }))
  .subscription(async function* ({ ctx: { deps, headers, ...ctx }, input, signal = new AbortController().signal }) {
    let cursor = input.lastEventId ?? (await latest(deps.db))
    let { actor, scope } = ctx
    let checked = Date.now()
    yield tracked(String(cursor), { kind: 'current', seq: cursor, now: deps.clock.now() } satisfies FeedItem)
    while (!signal.aborted) {
      if (deps.feed.closed()) {
        await deps.feed.wait(cursor, signal)
        continue
      }
      if (Date.now() - checked > recheckEvery) {
        const current = await readActor(deps, headers)
        const reaches = current && scopeOf(queryPermissions['live.feed'], current.role)
        if (!current || !reaches) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'the session has ended' })
        actor = current
        scope = reaches
        checked = Date.now()
      }
      const end = await latest(deps.db)
      const rows = await deps.db
        .select({ event })
        .from(event)
        .innerJoin(workOrder, eq(workOrder.id, event.stream))
        .where(and(gt(event.seq, cursor), visible(actor, scope)))
        .orderBy(asc(event.seq))
        .limit(batch)
      for (const { event: row } of rows) {
        cursor = row.seq
        yield tracked(String(cursor), { kind: 'event', seq: cursor, event: recordedFrom(row), now: deps.clock.now() } satisfies FeedItem)
      }
      if (rows.length < batch) {
        cursor = Math.max(cursor, end)
        await deps.feed.wait(cursor, signal)
      }
    }
  })

const latest = async (db: Reader): Promise<number> => (await db.select({ seq: max(event.seq) }).from(event))[0]?.seq ?? 0
