import type { Instant } from '../kernel/instant.ts'
import type { Duty, DutyParameters } from '../regulation/duty.ts'
import type { Edition } from '../regulation/edition.ts'
import type { EventType, Recorded, RecordedOf } from '../work-order/events.ts'
import type { OpenWorkOrder } from '../work-order/work-order.ts'
import type { Answerable, Outcome, Reason } from './verdict.ts'

/** What a judge sees: one order's history up to `asOf`, oldest fact first, and what it folds to. */
export type VisitFacts = { order: OpenWorkOrder; history: readonly Recorded[]; asOf: Instant; edition: Edition }

/** What a judge says; the rest of the verdict follows from the facts it cites. */
export type Finding = {
  outcome: Outcome
  reason: Reason
  cites: readonly Recorded[]
  due?: Instant
  /** Who answers, where it is not the technician. */
  answerable?: Answerable
}

/** Judges one duty by an edition's own parameters. Pure: the same facts give the same finding. */
export type Judge<D extends Duty> = (parameters: DutyParameters[D], facts: VisitFacts) => Finding

/** The first fact of a type, if there is one. */
export const firstOf = <T extends EventType>(history: readonly Recorded[], type: T): RecordedOf<T> | undefined =>
  history.find((event) => event.type === type) as RecordedOf<T> | undefined

/** How anyone is first seen on the way: departing, or at the door where no departure was reported before. */
export const setOut = (history: readonly Recorded[]): RecordedOf<'v1.Departed'> | RecordedOf<'v1.Arrived'> | undefined =>
  history.find((event) => event.type === 'v1.Departed' || event.type === 'v1.Arrived')

/** The withdrawal that called a visit off: nobody was at the door yet, and it was not yet too late to come. */
export const calledOff = (history: readonly Recorded[], limit: Instant): RecordedOf<'v1.OrderWithdrawn'> | undefined => {
  const withdrawal = firstOf(history, 'v1.OrderWithdrawn')
  const arrival = firstOf(history, 'v1.Arrived')
  return withdrawal && withdrawal.at <= limit && !(arrival && arrival.at <= withdrawal.at) ? withdrawal : undefined
}

/** Every fact of a type, oldest first. */
export const allOf = <T extends EventType>(history: readonly Recorded[], type: T): RecordedOf<T>[] =>
  history.filter((event) => event.type === type) as RecordedOf<T>[]
