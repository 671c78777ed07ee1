import { day, type Instant, plus } from '../kernel/instant.ts'
import { startOfDay } from '../kernel/zone.ts'
import { isHoliday, isWeekend } from './business-calendar.ts'
import { type Clock, fromMidnight } from './clock.ts'

/** `[from, until)`; past midnight where `until` comes first. */
export type RestInterval = readonly [from: Clock, until: Clock]

/** When customers rest, and booking calls wait (8.2). */
export type RestHours = {
  intervals: readonly RestInterval[]
  /** Saturdays and Sundays have their own. */
  weekend: readonly RestInterval[]
  /** On a listed day off rest goes on until then. */
  dayOffUntil: Clock
}

/** A rest an instant falls in. */
export type Rest = { from: Instant; until: Instant }

/**
 * The rest a time falls in, `[from, until)`; undefined where none. The customer's own hours replace the usual ones, day off
 * or not. A weekend day that is worked instead (调休) is a day like any other.
 */
export const restAt = (at: Instant, usual: RestHours, own?: readonly RestInterval[]): Rest | undefined => {
  const today = startOfDay(at)
  const yesterday = plus(today, -day)
  // A night began the evening before.
  return find(at, [...restsOf(yesterday, usual, own), ...restsOf(today, usual, own)])
}

/** The first time from `at` on at which a customer may be called. */
export const nextCallable = (at: Instant, usual: RestHours, own?: readonly RestInterval[]): Instant => {
  let time = at
  for (let rest = restAt(time, usual, own); rest && time < at + 2 * day; rest = restAt(time, usual, own)) time = rest.until
  return time
}

const restsOf = (midnight: Instant, usual: RestHours, own: readonly RestInterval[] | undefined): Rest[] => {
  const intervals = own ?? (isWeekend(midnight) && !isHoliday(midnight) ? usual.weekend : usual.intervals)
  const rests = intervals.map(([from, until]) => between(midnight, fromMidnight(from), fromMidnight(until)))
  return own === undefined && isHoliday(midnight) ? [...rests, between(midnight, 0, fromMidnight(usual.dayOffUntil))] : rests
}

const between = (midnight: Instant, from: number, until: number): Rest => ({
  from: plus(midnight, from),
  until: plus(midnight, until > from ? until : until + day),
})

/** Of several rests a time falls in, the one that ends last. */
const find = (at: Instant, rests: readonly Rest[]): Rest | undefined =>
  rests.filter(({ from, until }) => from <= at && at < until).toSorted((a, b) => b.until - a.until)[0]
