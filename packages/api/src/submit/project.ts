import { defaultSettings, type OpenWorkOrder, type Recorded, type Refusal, type StreamId } from '@ruhu/domain'
import { and, eq, lt, sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { slotLoad, workOrder } from '../db/schema/work-order.ts'

/** An order's row in the board's projection. */
const rowOf = (id: StreamId, order: OpenWorkOrder, changedAt: number): typeof workOrder.$inferInsert => ({
  id,
  number: order.number,
  branch: order.branch,
  technician: order.technician ?? null,
  customer: order.customer,
  stage: order.stage,
  openedAt: order.openedAt,
  promisedAt: order.appointment?.promisedAt ?? null,
  changedAt,
})

/** Keeps the board's projection in step with what was just recorded. */
export const projectWorkOrder = async (tx: Transaction, order: OpenWorkOrder, recorded: readonly Recorded[]): Promise<void> => {
  const last = recorded.at(-1)
  if (!last) return
  const row = rowOf(last.stream, order, last.recordedAt)
  await tx.insert(workOrder).values(row).onConflictDoUpdate({ target: workOrder.id, set: row })
}

/**
 * Takes one place in every window that was just granted, and gives the place back when its order is withdrawn.
 * Answers with a refusal when a window is full: the caller then undoes the whole transaction.
 */
export const projectSlots = async (tx: Transaction, order: OpenWorkOrder, recorded: readonly Recorded[]): Promise<Refusal | undefined> => {
  for (const event of recorded) {
    if (event.type === 'v1.SlotGranted' || event.type === 'v1.OtherSlotAgreed') {
      const { slot } = event.data
      const place = and(eq(slotLoad.branch, order.branch), eq(slotLoad.start, slot.start))
      await tx.insert(slotLoad).values({ branch: order.branch, start: slot.start, taken: 0 }).onConflictDoNothing()
      const taken = await tx
        .update(slotLoad)
        .set({ taken: sql`${slotLoad.taken} + 1` })
        .where(and(place, lt(slotLoad.taken, defaultSettings.appointment.capacity)))
        .returning()
      if (taken.length === 0) return { code: 'SLOT_FULL', duty: 'customers-choice', facts: { slot }, exit: 'OfferSlots' }
    }
    if (event.type === 'v1.OrderWithdrawn' && order.appointment) {
      await tx
        .update(slotLoad)
        .set({ taken: sql`${slotLoad.taken} - 1` })
        .where(and(eq(slotLoad.branch, order.branch), eq(slotLoad.start, order.appointment.slot.start)))
    }
  }
  return undefined
}
