import { day as aDay, ended, type Instant, instant, minute, type OpenWorkOrder, type StreamId, startOfDay, underWay } from '@ruhu/domain'

/** What the day needs of an order. */
export type DayEntry = { id: StreamId; order: OpenWorkOrder }

/** A technician's orders as the day shows them. */
export type DayList<E extends DayEntry> = {
  /** Of earlier days and not finished. */
  earlier: readonly E[]
  /** Today's that are over, folded. */
  done: readonly E[]
  /** The one to do now: under way, or the first still to come. */
  next?: E
  /** Today's others, in time order. */
  rest: readonly E[]
  /** How many of today's are not over, the next one among them. */
  open: number
  /** Days to come, nearest first. */
  later: readonly { day: Instant; entries: readonly E[] }[]
}

export const isEnded = ({ stage }: OpenWorkOrder): boolean => ended.some((last) => last === stage)

const promisedAt = ({ order }: DayEntry): Instant => order.appointment?.promisedAt ?? order.openedAt

/** Sorts orders into the day: what is over, what is next, what follows. An order without an appointment is nobody's visit yet. */
export const dayList = <E extends DayEntry>(entries: readonly E[], now: Instant): DayList<E> => {
  const visits = entries.filter(({ order }) => order.appointment).toSorted((a, b) => promisedAt(a) - promisedAt(b))
  const midnight = startOfDay(now)
  const tomorrow = instant(midnight + aDay)
  const today = visits.filter((entry) => promisedAt(entry) >= midnight && promisedAt(entry) < tomorrow)
  const open = today.filter(({ order }) => !isEnded(order))
  const overdue = visits.filter((entry) => promisedAt(entry) < midnight && !isEnded(entry.order))
  const next = [...overdue, ...open].find(({ order }) => [...underWay, 'left'].includes(order.stage)) ?? open[0] ?? overdue[0]
  const others = (list: readonly E[]) => list.filter((entry) => entry !== next)
  return {
    earlier: others(overdue),
    done: today.filter(({ order }) => isEnded(order)),
    ...(next && { next }),
    rest: others(open),
    open: open.length,
    later: byDay(visits.filter((entry) => promisedAt(entry) >= tomorrow && !isEnded(entry.order))),
  }
}

const byDay = <E extends DayEntry>(entries: readonly E[]): { day: Instant; entries: E[] }[] =>
  [...Map.groupBy(entries, (entry) => startOfDay(promisedAt(entry)))].map(([day, entries]) => ({ day, entries }))

/** How far off a time is: minutes within two hours, hours and minutes beyond, minutes since when it has passed. */
export type Away = { key: 'due' | 'in' | 'inHours' | 'past'; hours: number; minutes: number }

export const away = (at: Instant, now: Instant): Away => {
  const whole = Math.ceil((at - now) / minute)
  if (whole < 0) return { key: 'past', hours: 0, minutes: -whole }
  if (whole < 1) return { key: 'due', hours: 0, minutes: 0 }
  if (whole < 120) return { key: 'in', hours: 0, minutes: whole }
  return { key: 'inHours', hours: Math.floor(whole / 60), minutes: whole % 60 }
}
