import { day, hour, type Instant, instant, minute } from '../kernel/instant.ts'
import { businessZone } from '../kernel/zone.ts'
import { dayNumber, isWorkingNumber } from './business-calendar.ts'

/** How long something may take, in working or in calendar time. */
export type Limit = { amount: number; unit: 'working-day' | 'working-hour' | 'calendar-day' | 'hour' | 'minute' }

/** A time a clock stands still; without an end while nobody has resumed it. */
export type Pause = { from: Instant; until?: Instant }

export type Clock = `${number}:${number}`

/** When work is done on a working day, `[from, until)` in business time. */
export type WorkingHours = { from: Clock; until: Clock }

type Around = { hours: WorkingHours; pauses?: readonly Pause[] }

/** Milliseconds from midnight. */
export const fromMidnight = (clock: Clock): number => {
  const [hours = 0, minutes = 0] = clock.split(':').map(Number)
  return (hours * 60 + minutes) * minute
}

/** So many days ahead nothing that is owed can lie: a clock that runs on is a mistake in its data. */
const horizon = 4_000

const lengths = { 'calendar-day': day, hour, minute } as const

/**
 * When a limit that began at `start` is reached. Working days count by their ends: `n` of them are over when the working
 * hours of the `n`th working day after the day of `start` end. Working hours count within working hours only, everything
 * else around the clock. During a pause the clock stands still, and undefined means that it still does.
 */
export const dueAt = (start: Instant, { amount, unit }: Limit, { hours, pauses = [] }: Around): Instant | undefined => {
  if (unit === 'working-day') return endOfWorkingDay(start, amount, { hours, pauses })
  const stretches = unit === 'working-hour' ? workingHours(start, hours) : [[start, Number.POSITIVE_INFINITY] as const]
  let left = unit === 'working-hour' ? amount * hour : amount * lengths[unit]
  for (const stretch of stretches)
    for (const [from, until] of running(stretch, pauses)) {
      if (from + left <= until) return instant(from + left)
      left -= until - from
    }
  return undefined
}

const midnightOf = (n: number): number => n * day - businessZone.offset

const endOfWorkingDay = (start: Instant, amount: number, { hours, pauses = [] }: Around): Instant | undefined => {
  const end = fromMidnight(hours.until)
  const first = dayNumber(start) + 1
  let left = amount
  for (let n = first; n < first + horizon; n++) {
    if (!isWorkingNumber(n)) continue
    const ends = midnightOf(n) + end
    if (pauses.some(({ from, until = Number.POSITIVE_INFINITY }) => from <= ends && ends < until)) continue
    left--
    if (left <= 0) return instant(ends)
  }
  return undefined
}

type Stretch = readonly [from: number, until: number]

/** The working hours from a time on, day by day. */
function* workingHours(start: Instant, hours: WorkingHours): Generator<Stretch> {
  const [from, until] = [fromMidnight(hours.from), fromMidnight(hours.until)]
  const first = dayNumber(start)
  for (let n = first; n < first + horizon; n++) {
    if (!isWorkingNumber(n)) continue
    const stretch = [Math.max(start, midnightOf(n) + from), midnightOf(n) + until] as const
    if (stretch[0] < stretch[1]) yield stretch
  }
}

/** What of a stretch is left when pauses are taken out, in order. */
function* running([start, end]: Stretch, pauses: readonly Pause[]): Generator<Stretch> {
  let from = start
  for (const pause of pauses.toSorted((a, b) => a.from - b.from)) {
    const until = pause.until ?? Number.POSITIVE_INFINITY
    if (until <= from || pause.from >= end) continue
    if (pause.from > from) yield [from, pause.from]
    from = Math.max(from, until)
  }
  if (from < end) yield [from, end]
}
