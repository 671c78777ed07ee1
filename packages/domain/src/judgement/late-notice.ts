import { type Instant, minute, plus } from '../kernel/instant.ts'
import { citationOf } from '../regulation/edition.ts'
import type { RecordedOf } from '../work-order/events.ts'
import { promisesUntil } from '../work-order/promise.ts'
import { allOf, calledOff, type Finding, firstOf, type Judge } from './facts.ts'

type Notice = RecordedOf<'v1.LatenessNotified'>

/**
 * 8.5: whoever will not be in time tells the customer at least 20 minutes ahead, says why, and offers a time. It
 * applies when the arrival is later than the tolerance of 8.4 after the time appointed before any lateness notice,
 * or when nobody arrives; it is judged apart from 8.4, and whether the customer agrees does not matter.
 */
export const lateNotice: Judge<'late-notice'> = ({ beforeMinutes }, { history, asOf, edition }) => {
  const arrival = firstOf(history, 'v1.Arrived')
  const original = promisesUntil(history, arrival?.at ?? asOf).findLast((promise) => promise.by.type !== 'v1.LatenessNotified')
  if (!original) return { outcome: 'not-applicable', reason: { code: arrival ? 'APPOINTED_NEVER' : 'NO_VISIT', facts: {} }, cites: [] }

  const notices = allOf(history, 'v1.LatenessNotified').filter(({ at }) => original.by.at <= at && at <= (arrival?.at ?? asOf))
  const tolerance = (citationOf(edition, 'punctuality')?.parameters.lateMinutes ?? 0) * minute
  const late = plus(original.at, tolerance)
  const withdrawal = calledOff(history, late)
  if (withdrawal) return { outcome: 'not-applicable', reason: { code: 'NO_VISIT', facts: {} }, cites: [withdrawal] }
  if (arrival && arrival.at <= late)
    return { outcome: 'not-applicable', reason: { code: 'NOT_LATE', facts: {} }, cites: [original.by, arrival] }
  if (!arrival && asOf <= late) return { outcome: 'unproven', reason: { code: 'NOT_YET', facts: {} }, cites: [original.by], due: late }

  const limit = plus(original.at, -beforeMinutes * minute)
  const finding = judgeNotices(notices, { limit, original: original.at })
  return { ...finding, cites: [original.by, ...finding.cites, ...(arrival ? [arrival] : [])] }
}

/** The notices of a visit that came late: the best of them decides. */
const judgeNotices = (notices: readonly Notice[], { limit, original }: { limit: Instant; original: Instant }): Finding => {
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
