import { day, type Instant } from '../kernel/instant.ts'
import { businessZone, dateOf, type LocalDate } from '../kernel/zone.ts'
import { holidays, makeUpDays } from './days.gen.ts'

/** A business day as a number: days since 1970-01-01 in the business zone. Quick to count and to look up. */
export const dayNumber = (at: Instant): number => Math.floor((at + businessZone.offset) / day)

const numberOf = (date: LocalDate): number => Date.parse(`${date}T00:00:00Z`) / day

const off = new Set(holidays.map(numberOf))
const madeUp = new Set(makeUpDays.map(numberOf))

/** The last year whose holidays are listed; after it only weekends are known. */
export const calendarUntil = Math.max(...holidays.map((date) => Number(date.slice(0, 4))))

/** Whether a day's holidays are known. */
export const isCovered = (at: Instant): boolean => Number(dateOf(at).slice(0, 4)) <= calendarUntil

/** 1970-01-01 was a Thursday. */
const isWeekendNumber = (n: number): boolean => (n + 4) % 7 === 0 || (n + 4) % 7 === 6

export const isWorkingNumber = (n: number): boolean => madeUp.has(n) || (!off.has(n) && !isWeekendNumber(n))

/** Whether the business day of an instant is worked: a weekday that is no public holiday, or a weekend day made up (调休). */
export const isWorkingDay = (at: Instant): boolean => isWorkingNumber(dayNumber(at))

/** Whether it is listed as a public holiday, weekend days among them. */
export const isHoliday = (at: Instant): boolean => off.has(dayNumber(at))

/** Saturday or Sunday, and not worked instead of another day. */
export const isWeekend = (at: Instant): boolean => {
  const n = dayNumber(at)
  return isWeekendNumber(n) && !madeUp.has(n)
}
