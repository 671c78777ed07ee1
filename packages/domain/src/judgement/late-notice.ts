import { type Instant, minute, plus } from '../kernel/instant.ts'
import { citationOf } from '../regulation/edition.ts'
import type { RecordedOf } from '../work-order/events.ts'
import { promisesUntil } from '../work-order/promise.ts'
import { allOf, arrivalOf, calledOff, clockUnsteady, doubtfulNotices, type Finding, isUnsteady, type Judge } from './facts.ts'

type Notice = RecordedOf<'v1.LatenessNotified'>

/**
 * 8.5: whoever will not be in time tells the customer at least 20 minutes ahead, says why, and offers a time. It
 * applies when the arrival is later than the tolerance of 8.4 after the time appointed before any lateness notice,
 * or when nobody arrives; it is judged apart from 8.4, and whether the customer agrees does not matter. A knock by a
 * clock that cannot be relied on leaves it unproven, and so does a notice by one that would decide.
 */
export const lateNotice: Judge<'late-notice'> = ({ beforeMinutes }, { history, asOf, edition }) => {
  const arrival = arrivalOf(history)
  const until = arrival && !isUnsteady(arrival) ? arrival.at : asOf
  const original = promisesUntil(history, until).findLast((promise) => promise.by.type !== 'v1.LatenessNotified')
  if (!original) return { outcome: 'not-applicable', reason: { code: arrival ? 'APPOINTED_NEVER' : 'NO_VISIT', facts: {} }, cites: [] }
  if (arrival && isUnsteady(arrival)) return clockUnsteady([original.by, arrival])

  const tolerance = (citationOf(edition, 'punctuality')?.parameters.lateMinutes ?? 0) * minute
  const late = plus(original.at, tolerance)
  const withdrawal = calledOff(history, late)
  if (withdrawal) return { outcome: 'not-applicable', reason: { code: 'NO_VISIT', facts: {} }, cites: [withdrawal] }
  if (arrival && arrival.at <= late)
    return { outcome: 'not-applicable', reason: { code: 'NOT_LATE', facts: {} }, cites: [original.by, arrival] }
  if (!arrival && asOf <= late) return { outcome: 'unproven', reason: { code: 'NOT_YET', facts: {} }, cites: [original.by], due: late }

  const times = { limit: plus(original.at, -beforeMinutes * minute), original: original.at }
  // A time that is a guess is taken as the server's: no later than that it was.
  const certain = allOf(history, 'v1.LatenessNotified')
    .map((notice) => (isUnsteady(notice) ? { ...notice, at: notice.recordedAt } : notice))
    .filter(({ at }) => original.by.at <= at && at <= until)
  const finding = judgeDoubtful(certain, doubtfulNotices(history, { time: times.limit, arrival }), times)
  return { ...finding, cites: [original.by, ...finding.cites, ...(arrival ? [arrival] : [])] }
}

type Times = { limit: Instant; original: Instant }

/** Notices that nobody can say were in time count as too late, unless it would come out otherwise if they were not. */
const judgeDoubtful = (certain: readonly Notice[], doubtful: readonly Notice[], times: Times): Finding => {
  const finding = judgeNotices(certain, times)
  const inTime = doubtful.map((notice) => ({ ...notice, at: times.limit }))
  return finding.outcome !== 'kept' && judgeNotices([...certain, ...inTime], times).outcome !== finding.outcome
    ? clockUnsteady(doubtful)
    : finding
}

/** The notices of a visit that came late: the best of them decides. */
const judgeNotices = (notices: readonly Notice[], { limit, original }: Times): Finding => {
  const inTime = notices.filter((notice) => notice.at <= limit)
  const told = inTime.filter((notice) => notice.data.answer !== 'unanswered')
  const whole = told.find((notice) => notice.data.reason !== undefined && notice.data.offered !== undefined)
  if (whole) {
    const minutes = Math.floor((original - whole.at) / minute)
    return { outcome: 'kept', reason: { code: 'TOLD_IN_TIME', facts: { toldAt: whole.at, minutes } }, cites: [whole] }
  }
  const partial = told[0]
  if (partial) {
    const code = partial.data.reason === undefined ? 'TOLD_WITHOUT_REASON' : 'TOLD_WITHOUT_TIME'
    return { outcome: 'breached', reason: { code, facts: { toldAt: partial.at } }, cites: [partial] }
  }
  const tried = new Set(inTime.map((notice) => notice.data.channel)).size
  if (tried >= 2) return { outcome: 'unproven', reason: { code: 'TOLD_UNANSWERED', facts: { tried } }, cites: inTime }
  const tooLate = notices.find((notice) => notice.data.answer !== 'unanswered')
  if (tooLate) {
    const minutes = Math.floor((original - tooLate.at) / minute)
    return { outcome: 'breached', reason: { code: 'TOLD_TOO_LATE', facts: { toldAt: tooLate.at, minutes } }, cites: [tooLate] }
  }
  return { outcome: 'breached', reason: { code: 'TOLD_NEVER', facts: { limit } }, cites: notices }
}
