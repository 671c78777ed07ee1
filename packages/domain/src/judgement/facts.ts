import type { Instant } from '../kernel/instant.ts'
import type { Duty, DutyParameters } from '../regulation/duty.ts'
import type { Edition } from '../regulation/edition.ts'
import { cameBefore, earliestOf } from '../work-order/chronology.ts'
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

/** The first knock (8.4). */
export const arrivalOf = (history: readonly Recorded[]): RecordedOf<'v1.Arrived'> | undefined => earliestOf(allOf(history, 'v1.Arrived'))

/** How anyone is first seen on the way: departing, or at the door where no departure was reported before. */
export const setOut = (history: readonly Recorded[]): RecordedOf<'v1.Departed'> | RecordedOf<'v1.Arrived'> | undefined =>
  earliestOf(history.filter((event) => event.type === 'v1.Departed' || event.type === 'v1.Arrived'))

/** Whether a report's own clock could not be relied on: its time is then a guess and proves nothing. */
export const isUnsteady = ({ device }: Recorded): boolean => device?.clock === 'unsteady'

/**
 * Notices of a lateness of which nobody can say whether they were given by `time`: theirs is a guess, and the server had
 * them only later. Those the same device counts after the knock are none before it.
 */
export const doubtfulNotices = (
  history: readonly Recorded[],
  { time, arrival }: { time: Instant; arrival: RecordedOf<'v1.Arrived'> | undefined },
): RecordedOf<'v1.LatenessNotified'>[] =>
  allOf(history, 'v1.LatenessNotified').filter(
    (notice) =>
      isUnsteady(notice) &&
      notice.recordedAt > time &&
      !(arrival && arrival.device?.id === notice.device?.id && cameBefore(arrival, notice)),
  )

/** Nothing is proven by times that are a guess. */
export const clockUnsteady = (cites: readonly Recorded[]): Finding => ({
  outcome: 'unproven',
  reason: { code: 'CLOCK_UNSTEADY', facts: {} },
  cites,
})

/** The withdrawal that called a visit off: nobody was at the door yet, and it was not yet too late to come. */
export const calledOff = (history: readonly Recorded[], limit: Instant): RecordedOf<'v1.OrderWithdrawn'> | undefined => {
  const withdrawal = firstOf(history, 'v1.OrderWithdrawn')
  const arrival = arrivalOf(history)
  return withdrawal && withdrawal.at <= limit && !(arrival && arrival.at <= withdrawal.at) ? withdrawal : undefined
}

/** Every fact of a type, oldest first. */
export const allOf = <T extends EventType>(history: readonly Recorded[], type: T): RecordedOf<T>[] =>
  history.filter((event) => event.type === type) as RecordedOf<T>[]
