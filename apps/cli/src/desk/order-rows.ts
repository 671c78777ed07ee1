import type { OrderEntry } from '@ruhu/client'
import { type Deadline, dateOf, type Instant, type Messages, type OpenWorkOrder, type StreamId } from '@ruhu/domain'
import type { Sort } from './desk.ts'
import { type Filter, type Filterable, fits } from './filter.ts'
import type { People } from './people.ts'
import { type Risk, riskOf } from './risk.ts'

/** One order as lists show it. */
export type OrderRow = {
  id: StreamId
  order: OpenWorkOrder
  deadline?: Deadline
  risk?: Risk
  promisedAt?: Instant
  customer: string
  phone: string
  address: string
  technician: string
  employer: string
  branch: string
  changedAt: Instant
}

export const rowOf = (entry: OrderEntry, people: People, now: Instant): OrderRow => {
  const { id, order, customer, changedAt } = entry
  return {
    id,
    order,
    changedAt,
    ...riskOf(order, now),
    ...(order.appointment && { promisedAt: order.appointment.promisedAt }),
    customer: customer?.name ?? '',
    phone: customer?.phone ?? '',
    address: customer?.address ?? '',
    technician: order.technician ? people.nameOf(order.technician) : '',
    employer: order.technician ? people.employerOf(order.technician) : '',
    branch: people.branchName(order.branch),
  }
}

/** What the server counts as today's: promised today, or not promised yet and still open. */
export const isToday = (order: OpenWorkOrder, now: Instant): boolean => {
  const { appointment, stage } = order
  return appointment ? dateOf(appointment.promisedAt) === dateOf(now) : stage !== 'withdrawn'
}

const last = Number.POSITIVE_INFINITY

const byNumber = (a: OrderRow, b: OrderRow): number => (a.order.number < b.order.number ? -1 : 1)

const orders: Readonly<Record<Sort, (row: OrderRow) => number>> = {
  deadline: ({ deadline, risk }) => (deadline ? deadline.at - (risk === 'passed' ? 1e13 : 0) : last),
  promised: ({ promisedAt }) => promisedAt ?? last,
  changed: ({ changedAt }) => -changedAt,
}

/** Rows in order: what has no key of its own comes last, by the time promised, then by number. */
export const sorted = (rows: readonly OrderRow[], sort: Sort): OrderRow[] => {
  const first = orders[sort]
  return rows.toSorted((a, b) => compare(first(a), first(b)) || compare(orders.promised(a), orders.promised(b)) || byNumber(a, b))
}

// Two infinities are equal here, where subtraction would say NaN.
const compare = (a: number, b: number): number => (a === b ? 0 : a < b ? -1 : 1)

/** What a filter looks at of an order. */
const filterable = (row: OrderRow, messages: Messages): Filterable => ({
  text: [row.order.number, row.customer, row.phone, row.address, row.technician, messages.kind[row.order.kind]],
  columns: {
    branch: `${row.branch} ${row.order.branch}`,
    stage: messages.stage[row.order.stage],
    risk: row.risk,
    technician: row.technician,
    employer: row.employer,
  },
})

export const filtered = (rows: readonly OrderRow[], filter: Filter, messages: Messages): OrderRow[] =>
  rows.filter((row) => fits(filter, filterable(row, messages)))
