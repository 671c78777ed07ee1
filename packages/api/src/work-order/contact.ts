import { CustomerDetails, maskAddress, type OpenWorkOrder, type Scope, type Stage, StreamId, SubjectId, underWay } from '@ruhu/domain'
import { TRPCError } from '@trpc/server'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '../db/database.ts'
import { head, personalRead } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import type { Deps } from '../deps.ts'
import { type Actor, visible } from '../store/actor.ts'
import { recordAttempt } from '../store/attempt.ts'
import { newId } from '../store/new-id.ts'
import { procedureFor } from '../trpc.ts'

/** Stages in which the technician may have to call: a lateness is told before departing too (8.5). */
const calling: readonly Stage[] = ['assigned', 'prepared']

/**
 * The customer in clear, for the technician who is to visit them; each reading is logged (18.7). Before departing the
 * address ends at its building. A mutation, because it writes that log. Throws NOT_FOUND for another's order,
 * FORBIDDEN before assigning or after leaving, and remembers who asked then.
 */
export const contact = procedureFor('workOrder.contact')
  .input(z.strictObject({ id: StreamId }))
  .mutation(async ({ ctx: { deps, actor, scope }, input: { id } }): Promise<CustomerDetails> => {
    const details = await deps.db.transaction((tx) => readContact(tx, { deps, actor, scope, id }))
    if (details) return details
    await recordAttempt(deps, { actor, what: 'workOrder.contact', stream: id })
    throw new TRPCError({ code: 'FORBIDDEN', message: 'shown until leaving' })
  })

/** Undefined outside the stages in which the customer is shown. */
const readContact = async (
  tx: Transaction,
  { deps, actor, scope, id }: { deps: Deps; actor: Actor; scope: Scope; id: StreamId },
): Promise<CustomerDetails | undefined> => {
  const [row] = await tx
    .select({ head })
    .from(workOrder)
    .innerJoin(head, eq(head.stream, workOrder.id))
    .where(and(eq(workOrder.id, id), visible(actor, scope)))
  if (!row) throw new TRPCError({ code: 'NOT_FOUND', message: 'no such work order' })
  const { customer, stage } = row.head.state as OpenWorkOrder
  if (![...calling, ...underWay].includes(stage)) return undefined
  const subject = SubjectId.parse(customer)
  const fields = (await deps.vault.read(tx, [subject])).get(subject)
  if (!fields) throw new TRPCError({ code: 'NOT_FOUND', message: 'the customer was erased' })
  await tx.insert(personalRead).values({ id: newId(), at: deps.clock.now(), by: actor.person, subject, reason: `visit ${id}` })
  const details = CustomerDetails.parse(fields)
  return underWay.includes(stage) ? details : { ...details, address: maskAddress(details.address) }
}
