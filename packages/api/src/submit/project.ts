import { edition2015, type OpenWorkOrder, pendingDeadline, type Recorded, type Slot, type WorkOrder } from '@ruhu/domain'
import type { scopeLoss, timer } from '../db/schema/store.ts'
import type { workOrder } from '../db/schema/work-order.ts'

/** What an event did to an order: as it stood before, and as it stands now. */
export type Change = { event: Recorded; before: WorkOrder; after: OpenWorkOrder }

/** An order's row on the board, after an event. Ids and times only. */
export const orderRow = ({ event, after }: Change): typeof workOrder.$inferInsert => ({
  id: event.stream,
  number: after.number,
  branch: after.branch,
  technician: after.technician ?? null,
  customer: after.customer,
  stage: after.stage,
  openedAt: after.openedAt,
  promisedAt: after.appointment?.promisedAt ?? null,
  changedAt: event.recordedAt,
})

/** The places an event takes in a branch's windows, or gives back. */
export const slotChange = ({ event, before, after }: Change): { branch: string; slot: Slot; by: 1 | -1 } | undefined => {
  switch (event.type) {
    case 'v1.SlotGranted':
    case 'v1.OtherSlotAgreed':
      return { branch: after.branch, slot: event.data.slot, by: 1 }
    case 'v1.OrderWithdrawn':
      return before?.appointment?.slot && before.arrivedAt === undefined
        ? { branch: after.branch, slot: before.appointment.slot, by: -1 }
        : undefined
    default:
      return undefined
  }
}

/** Who saw an order until an event took it out of their reach. */
export const scopeLost = ({ event, before, after }: Change, seq: number): typeof scopeLoss.$inferInsert | undefined => {
  if (!before || (before.branch === after.branch && (!before.technician || before.technician === after.technician))) return undefined
  return { seq, stream: event.stream, branch: before.branch, technician: before.technician ?? null }
}

/** The deadlines of an order that have to be noticed when they pass. */
export const timersOf = (stream: string, order: WorkOrder): (typeof timer.$inferInsert)[] => {
  const pending = order && pendingDeadline(edition2015, order)
  return pending ? [{ stream, duty: pending.duty, due: pending.due }] : []
}
