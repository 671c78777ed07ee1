import { z } from 'zod'
import { day, type Instant, Instant as InstantSchema } from '../kernel/instant.ts'
import { atTime, startOfDay } from '../kernel/zone.ts'

/** A window a visit can begin in, `[start, end)`. A window is a choice; the appointment confirms one time in it (8.4). */
export const Slot = z
  .strictObject({ start: InstantSchema, end: InstantSchema })
  .refine((slot) => slot.start < slot.end, { message: 'a slot ends after it starts', path: ['end'] })
export type Slot = z.infer<typeof Slot>

/** How a branch sets up its day: article 5 leaves these to the company, so they are dated settings. */
export type AppointmentSettings = {
  windows: readonly (readonly [from: `${number}:${number}`, to: `${number}:${number}`])[]
  /** Visits a branch can begin in one window. */
  capacity: number
  /** Days after today that can be booked. */
  daysAhead: number
}

export const sameSlot = (a: Slot, b: Slot): boolean => a.start === b.start && a.end === b.end

export const within = (slot: Slot, at: Instant): boolean => slot.start <= at && at < slot.end

/** Every window from `from` on, today's later ones included, in order of time. */
export const windowsFrom = (from: Instant, settings: AppointmentSettings): Slot[] => {
  const slots: Slot[] = []
  for (let ahead = 0; ahead <= settings.daysAhead; ahead++) {
    const midnight = (startOfDay(from) + ahead * day) as Instant
    for (const [start, end] of settings.windows) {
      const slot = { start: atTime(midnight, start), end: atTime(midnight, end) }
      if (slot.start > from) slots.push(slot)
    }
  }
  return slots
}
