import type { OrderEntry } from '@ruhu/client'
import {
  ahead,
  type Deadline,
  day,
  edition2015,
  hour,
  type Instant,
  instant,
  nextDeadline,
  type PersonId,
  plus,
  type Slot,
  startOfDay,
} from '@ruhu/domain'
import { countdown } from '@ruhu/ui'

/** Nearest deadline first; by the promised time; by who visits. */
export const boardOrders = ['deadline', 'promised', 'person'] as const
export type BoardOrder = (typeof boardOrders)[number]

export type BoardRow = { entry: OrderEntry; deadline: Deadline | undefined; atRisk: boolean }

/** What a group of rows has in common; the screen words it. */
export type GroupName =
  | { kind: 'risk' | 'waiting' | 'visiting' | 'left' | 'booking' | 'ended' }
  | { kind: 'hour'; slot: Slot }
  | { kind: 'day'; day: Instant }
  | { kind: 'person'; person: PersonId | undefined }

/** Rows of a `tall` group have two lines, the others one. */
export type RowGroup = { key: string; name: GroupName; rows: readonly BoardRow[]; tall: boolean }

/** Promised for the day `now` falls on, or not promised yet and not withdrawn: what the server calls today, too. */
export const isToday = ({ order }: OrderEntry, now: Instant): boolean => {
  const promisedAt = order.appointment?.promisedAt
  if (promisedAt === undefined) return order.stage !== 'withdrawn'
  const midnight = startOfDay(now)
  return midnight <= promisedAt && promisedAt < midnight + day
}

/** An order with the deadline that runs for it. At risk: the deadline has passed, or will within ten minutes. */
export const boardRow = (entry: OrderEntry, now: Instant): BoardRow => {
  const deadline = nextDeadline(edition2015, entry.order, now)
  return { entry, deadline, atRisk: deadline !== undefined && countdown(deadline.at, now).state !== 'plain' }
}

const kindOf = ({ entry: { order }, deadline, atRisk }: BoardRow): 'risk' | 'waiting' | 'visiting' | 'left' | 'booking' | 'ended' => {
  if (deadline) return atRisk ? 'risk' : 'waiting'
  if (ahead.includes(order.stage)) return 'visiting'
  if (order.stage === 'left') return 'left'
  return order.stage === 'closed' || order.stage === 'withdrawn' ? 'ended' : 'booking'
}

const promisedAt = ({ entry }: BoardRow): number => entry.order.appointment?.promisedAt ?? Number.POSITIVE_INFINITY
const byNumber = (a: BoardRow, b: BoardRow): number => (a.entry.order.number < b.entry.order.number ? -1 : 1)
// Two rows without a promise: Infinity - Infinity is NaN, and the number decides.
const byPromise = (a: BoardRow, b: BoardRow): number => promisedAt(a) - promisedAt(b) || byNumber(a, b)
const byDeadline = (a: BoardRow, b: BoardRow): number => (a.deadline?.at ?? 0) - (b.deadline?.at ?? 0) || byPromise(a, b)

/** Rows as the board shows them, in groups without an empty one. */
export const groupRows = (rows: readonly BoardRow[], order: BoardOrder): RowGroup[] => {
  switch (order) {
    case 'deadline':
      return byRisk(rows)
    case 'promised':
      return byHour(rows)
    case 'person':
      return byPerson(rows)
    default:
      return order satisfies never
  }
}

const byRisk = (rows: readonly BoardRow[]): RowGroup[] => {
  const kinds = ['risk', 'waiting', 'visiting', 'left', 'booking', 'ended'] as const
  const grouped = Map.groupBy(rows, kindOf)
  return kinds.flatMap((kind) => {
    const members = grouped.get(kind)
    if (!members) return []
    const tall = kind === 'risk' || kind === 'waiting'
    return [{ key: kind, name: { kind }, rows: members.toSorted(tall ? byDeadline : byPromise), tall }]
  })
}

// By the hour of the time in force: a moved visit no longer lies in the window it was booked for.
const hourOf = (at: Instant | undefined): Instant | undefined => (at === undefined ? undefined : instant(at - (at % hour)))

const byHour = (rows: readonly BoardRow[]): RowGroup[] => {
  const grouped = Map.groupBy(rows.toSorted(byPromise), ({ entry }) => hourOf(entry.order.appointment?.promisedAt))
  return [...grouped].map(([start, members]) => ({
    key: `hour-${start ?? ''}`,
    name: start === undefined ? { kind: 'booking' } : { kind: 'hour', slot: { start, end: plus(start, hour) } },
    rows: members,
    tall: true,
  }))
}

const byPerson = (rows: readonly BoardRow[]): RowGroup[] => {
  const grouped = Map.groupBy(rows.toSorted(byPromise), ({ entry }) => entry.order.technician)
  // Whoever has nobody yet comes first: that is what is left to do.
  const people = [...grouped].toSorted(([a], [b]) => Number(a !== undefined) - Number(b !== undefined))
  return people.map(([person, members]) => ({ key: `person-${person ?? ''}`, name: { kind: 'person', person }, rows: members, tall: true }))
}

/** Every order by the day it is promised for, the latest day first, what is not promised yet before all. */
export const groupByDay = (rows: readonly BoardRow[]): RowGroup[] => {
  const grouped = Map.groupBy(rows.toSorted(byPromise), (row) => {
    const at = row.entry.order.appointment?.promisedAt
    return at === undefined ? undefined : startOfDay(at)
  })
  const days = [...grouped].toSorted(([a], [b]) => (b ?? Number.POSITIVE_INFINITY) - (a ?? Number.POSITIVE_INFINITY))
  return days.map(([midnight, members]) => ({
    key: `day-${midnight ?? ''}`,
    name: midnight === undefined ? { kind: 'booking' } : { kind: 'day', day: midnight },
    rows: members,
    tall: true,
  }))
}
