import { type AppointmentSettings, type BranchCode, type Instant, type Slot, windowsFrom } from '@ruhu/domain'
import { and, eq, gte } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { slotLoad } from '../db/schema/work-order.ts'

/** A branch's windows from now on, in order of time, each with the visits that still fit. */
export const openWindows = async (
  db: Reader,
  { branch, now, settings }: { branch: BranchCode; now: Instant; settings: AppointmentSettings },
): Promise<{ slot: Slot; left: number }[]> => {
  const loads = await db
    .select()
    .from(slotLoad)
    .where(and(eq(slotLoad.branch, branch), gte(slotLoad.start, now)))
  const taken = new Map(loads.map(({ start, taken }) => [start, taken]))
  return windowsFrom(now, settings).map((slot) => ({ slot, left: Math.max(0, settings.capacity - (taken.get(slot.start) ?? 0)) }))
}
