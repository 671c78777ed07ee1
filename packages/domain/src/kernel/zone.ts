import { day, type Instant, instant, minute } from './instant.ts'

/** The zone the business lives in, whatever the machine's own. Without daylight saving since 1991: a fixed offset holds. */
export const businessZone = { name: 'Asia/Shanghai', offset: 8 * 60 * minute } as const

/** A calendar day in the business zone, `2026-11-22`. */
export type LocalDate = `${number}-${number}-${number}`

/** Midnight, business time, of the day an instant falls on. */
export const startOfDay = (at: Instant): Instant => {
  const local = at + businessZone.offset
  return instant(local - (local % day) - businessZone.offset)
}

/** The business day an instant falls on. */
export const dateOf = (at: Instant): LocalDate => new Date(at + businessZone.offset).toISOString().slice(0, 10) as LocalDate

/** The instant of `hh:mm`, business time, on the day `of` falls on. */
export const atTime = (of: Instant, clock: `${number}:${number}`): Instant => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return instant(startOfDay(of) + (hours * 60 + minutes) * minute)
}
