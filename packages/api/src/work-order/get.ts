import { peopleIn, type Recorded, StreamId, SubjectId } from '@ruhu/domain'
import { TRPCError } from '@trpc/server'
import { and, eq, inArray } from 'drizzle-orm'
import { z } from 'zod'
import { type MaskedCustomer, readMasked } from '../customer/masked.ts'
import type { Reader } from '../db/database.ts'
import { user } from '../db/schema/auth.ts'
import { workOrder } from '../db/schema/work-order.ts'
import { visible } from '../store/actor.ts'
import { eventsAfter } from '../store/events.ts'
import { procedureFor } from '../trpc.ts'

/** One order whole: its events by version, its customer masked, and the names of staff its events speak of. */
export type OrderHistory = { id: StreamId; events: Recorded[]; customer: MaskedCustomer | null; names: Record<string, string> }

/** Reads one work order. Throws NOT_FOUND for one that is not there or not the caller's to see. */
export const get = procedureFor('workOrder.get')
  .input(z.strictObject({ id: StreamId }))
  .query(async ({ ctx: { deps, actor, scope }, input }): Promise<OrderHistory> => {
    const [row] = await deps.db
      .select()
      .from(workOrder)
      .where(and(eq(workOrder.id, input.id), visible(actor, scope)))
    if (!row) throw new TRPCError({ code: 'NOT_FOUND', message: 'no such work order' })
    const [events, [customer]] = await Promise.all([
      eventsAfter(deps.db, input.id, { after: 0 }),
      readMasked(deps.db, deps.vault, [SubjectId.parse(row.customer)]),
    ])
    return { id: input.id, events, customer: customer ?? null, names: await namesIn(deps.db, events) }
  })

const namesIn = async (db: Reader, events: readonly Recorded[]): Promise<Record<string, string>> => {
  const people = new Set<string>(events.flatMap(peopleIn))
  const rows = await db
    .select({ id: user.id, name: user.name })
    .from(user)
    .where(inArray(user.id, [...people]))
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]))
}
