import {
  type Command,
  dateOf,
  defaultSettings,
  edition2015,
  type Given,
  type Instant,
  type OpenWorkOrder,
  pendingDeadline,
  type WorkOrder,
  windowsFrom,
} from '@ruhu/domain'
import { eq, sql } from 'drizzle-orm'
import { openWindows } from '../appointment/open-windows.ts'
import type { Transaction } from '../db/database.ts'
import { employer, staff } from '../db/schema/people.ts'
import { orderCounter } from '../db/schema/work-order.ts'
import { toEmployer } from '../staff/employer.ts'
import { orderNumber } from './order-number.ts'

/** Looks up what a decision needs to know beyond its stream. Writes only the order counter, in the same transaction. */
export const gatherGiven = async (
  tx: Transaction,
  { order, command, now }: { order: WorkOrder; command: Command; now: Instant },
): Promise<Given> => {
  switch (command.type) {
    case 'OpenOrder':
      return order ? { now } : { now, number: await nextNumber(tx, now) }
    case 'OfferSlots':
      return order ? { now, windows: await windowsFor(tx, order, now) } : { now }
    case 'AgreeOtherSlot':
      return { now, windows: windowsFrom(now, defaultSettings.appointment) }
    case 'AssignTechnician':
    case 'ReassignTechnician': {
      const technician = await technicianOf(tx, command.technician)
      return { now, ...(technician && { technician }) }
    }
    case 'PassDeadline': {
      const deadline = order && pendingDeadline(edition2015, order)
      return { now, ...(deadline && { deadline }) }
    }
    default:
      return { now }
  }
}

const nextNumber = async (tx: Transaction, now: Instant): Promise<string> => {
  const day = dateOf(now)
  const [row] = await tx
    .insert(orderCounter)
    .values({ day, last: 1 })
    .onConflictDoUpdate({ target: orderCounter.day, set: { last: sql`${orderCounter.last} + 1` } })
    .returning()
  return orderNumber(day, row?.last ?? 1)
}

const windowsFor = async (tx: Transaction, order: OpenWorkOrder, now: Instant) =>
  (await openWindows(tx, { branch: order.branch, now, settings: defaultSettings.appointment }))
    .filter(({ left }) => left > 0)
    .map(({ slot }) => slot)

/** The technician an assignment names; undefined when nobody by that id visits customers. */
const technicianOf = async (tx: Transaction, id: string): Promise<Given['technician']> => {
  const [row] = await tx.select().from(staff).innerJoin(employer, eq(employer.code, staff.employer)).where(eq(staff.id, id))
  if (row?.staff.role !== 'technician') return undefined
  return { branch: row.staff.branch, employer: toEmployer(row.employer) }
}
