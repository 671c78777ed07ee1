import { ended, type Instant, type OpenWorkOrder, day as oneDay, StreamId, SubjectId, startOfDay } from '@ruhu/domain'
import { and, asc, desc, eq, gte, isNull, lt, notInArray, or, type SQL, sql } from 'drizzle-orm'
import { z } from 'zod'
import { type MaskedCustomer, readMasked } from '../customer/masked.ts'
import { head } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import { visible } from '../store/actor.ts'
import { procedureFor } from '../trpc.ts'

/** One order as lists show it: its folded state, and its customer masked. */
export type OrderSummary = { id: StreamId; version: number; changedAt: Instant; order: OpenWorkOrder; customer: MaskedCustomer | null }

const Input = z.strictObject({
  /**
   * `today`: promised today, or not promised yet and still open. `onward`: those, what is promised later, and what is
   * left over from earlier days; both by promised time. `all`: every order, newest first.
   */
  day: z.enum(['today', 'onward', 'all']).default('today'),
  limit: z.number().int().min(1).max(1000).default(500),
})

/** Which orders a reading of the list covers. */
const covered = (day: z.infer<typeof Input>['day'], now: Instant): SQL | undefined => {
  if (day === 'all') return undefined
  const midnight = startOfDay(now)
  const unfinished = notInArray(workOrder.stage, [...ended])
  const unpromised = and(isNull(workOrder.promisedAt), unfinished)
  if (day === 'onward') return or(gte(workOrder.promisedAt, midnight), unfinished)
  return or(and(gte(workOrder.promisedAt, midnight), lt(workOrder.promisedAt, midnight + oneDay)), unpromised)
}

/**
 * The work orders the caller may see, with `cursor`: the feed's `seq` they are as of, and `now`, the
 * server's time (epoch ms). Following the feed from `cursor` on misses nothing.
 */
export const list = procedureFor('workOrder.list')
  .input(Input.prefault({}))
  .query(async ({ ctx: { deps, actor, scope }, input }): Promise<{ cursor: number; now: Instant; orders: OrderSummary[] }> => {
    const now = deps.clock.now()
    // The cursor first: what is committed in between is in the rows and comes again with the feed, where it is known by its version.
    const cursor = await deps.feed.latest()
    const rows = await deps.db
      .select({ row: workOrder, head })
      .from(workOrder)
      .innerJoin(head, eq(head.stream, workOrder.id))
      .where(and(visible(actor, scope), covered(input.day, now)))
      .orderBy(
        ...(input.day === 'all' ? [desc(workOrder.openedAt)] : [sql`${workOrder.promisedAt} asc nulls first`]),
        asc(workOrder.number),
      )
      .limit(input.limit)
    const customers = await readMasked(
      deps.db,
      deps.vault,
      rows.map(({ row }) => SubjectId.parse(row.customer)),
    )
    const byId = new Map(customers.map((customer) => [customer.id, customer]))
    const orders = rows.map(({ row, head }) => ({
      id: StreamId.parse(row.id),
      version: head.version,
      changedAt: row.changedAt as Instant,
      order: head.state as OpenWorkOrder,
      customer: byId.get(SubjectId.parse(row.customer)) ?? null,
    }))
    return { cursor, now, orders }
  })
