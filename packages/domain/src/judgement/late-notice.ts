import { type Instant, minute, plus } from '../kernel/instant.ts'
import { citationOf } from '../regulation/edition.ts'
import type { RecordedOf } from '../work-order/events.ts'
import type { Promised } from '../work-order/promise.ts'
import {
  breach,
  calledOff,
  clockUnsteady,
  doubtfulNotices,
  type Finding,
  isUnsteady,
  type Judge,
  notApplicable,
  promisesUntil,
} from './facts.ts'
import { allOf, type Visit } from './visits.ts'

/** A lateness told to the customer: by a notice, or by agreeing a new time because of it. */
type Notice = {
  at: Instant
  by: RecordedOf<'v1.LatenessNotified'> | RecordedOf<'v1.NewTimeAgreed'>
  answered: boolean
  reasoned: boolean
  offered: boolean
  channel: 'call' | 'message'
}

/**
 * 8.5: whoever will not be in time tells the customer at least 20 minutes ahead, says why, and offers a time. It
 * applies when the arrival is later than the tolerance of 8.4 after the time appointed before any lateness notice,
 * or when nobody arrives; it is judged apart from 8.4, and whether the customer agrees does not matter. A knock by a
 * clock that cannot be relied on leaves it unproven, and so does a notice by one that would decide.
 */
export const lateNotice: Judge<'late-notice'> = ({ beforeMinutes }, facts) => {
  const { visit, asOf, rules } = facts
  const { arrival } = visit
  const until = arrival && !isUnsteady(arrival) ? arrival.at : asOf
  const original = appointedBeforeNotice(promisesUntil(visit, until))
  if (!original) return notApplicable(arrival ? 'APPOINTED_NEVER' : 'NO_VISIT')
  if (arrival && isUnsteady(arrival)) return clockUnsteady([original.by, arrival])

  const tolerance = (citationOf(rules.edition, 'punctuality')?.parameters.lateMinutes ?? 0) * minute
  const late = plus(original.at, tolerance)
  const withdrawal = calledOff(facts, late)
  if (withdrawal) return notApplicable('NO_VISIT', withdrawal)
  if (arrival && arrival.at <= late) return notApplicable('NOT_LATE', original.by, arrival)
  if (!arrival && asOf <= late) return { outcome: 'unproven', reason: { code: 'NOT_YET', facts: {} }, cites: [original.by], due: late }

  const times = { limit: plus(original.at, -beforeMinutes * minute), original: original.at }
  const certain = noticesOf(visit).filter(({ at }) => original.by.at <= at && at <= until)
  const finding = judgeDoubtful(certain, doubtfulNotices(visit, times.limit).map(toNotice), times)
  return { ...finding, cites: [...new Set([original.by, ...finding.cites, ...(arrival ? [arrival] : [])])] }
}

const isNotice = ({ by }: Promised): boolean =>
  by.type === 'v1.LatenessNotified' || (by.type === 'v1.NewTimeAgreed' && by.data.reason === 'late')

/** The time appointed before any lateness notice: what the customer counted on. */
const appointedBeforeNotice = (promises: readonly Promised[]): Promised | undefined => {
  const first = promises.findIndex(isNotice)
  return first < 0 ? promises[promises.length - 1] : promises[first - 1]
}

const toNotice = (by: RecordedOf<'v1.LatenessNotified'>): Notice => ({
  // A time that is a guess is taken as the server's: no later than that it was.
  at: isUnsteady(by) ? by.recordedAt : by.at,
  by,
  answered: by.data.answer !== 'unanswered',
  reasoned: by.data.reason !== undefined,
  offered: by.data.offered !== undefined,
  channel: by.data.channel,
})

const noticesOf = (visit: Visit): Notice[] => [
  ...allOf(visit, 'v1.LatenessNotified').map(toNotice),
  ...allOf(visit, 'v1.NewTimeAgreed')
    .filter(({ data }) => data.reason === 'late')
    .map((by) => ({ at: by.at, by, answered: true, reasoned: false, offered: true, channel: 'call' }) as const),
]

type Times = { limit: Instant; original: Instant }

/** Notices that nobody can say were in time count as too late, unless it would come out otherwise if they were not. */
const judgeDoubtful = (certain: readonly Notice[], doubtful: readonly Notice[], times: Times): Finding => {
  const finding = judgeNotices(certain, times)
  const inTime = doubtful.map((notice) => ({ ...notice, at: times.limit }))
  return finding.outcome !== 'kept' && judgeNotices([...certain, ...inTime], times).outcome !== finding.outcome
    ? clockUnsteady(doubtful.map(({ by }) => by))
    : finding
}

/** The notices of a visit that came late: the best of them decides. */
const judgeNotices = (notices: readonly Notice[], { limit, original }: Times): Finding => {
  const inTime = notices.filter(({ at }) => at <= limit)
  const told = inTime.filter(({ answered }) => answered)
  const whole = told.find(({ reasoned, offered }) => reasoned && offered)
  if (whole) {
    const minutes = Math.floor((original - whole.at) / minute)
    return { outcome: 'kept', reason: { code: 'TOLD_IN_TIME', facts: { toldAt: whole.at, minutes } }, cites: [whole.by] }
  }
  const partial = told[0]
  if (partial) {
    const code = partial.reasoned ? 'TOLD_WITHOUT_TIME' : 'TOLD_WITHOUT_REASON'
    return breach({ code, facts: { toldAt: partial.at } }, partial.by)
  }
  const tried = new Set(inTime.map(({ channel }) => channel)).size
  if (tried >= 2) return { outcome: 'unproven', reason: { code: 'TOLD_UNANSWERED', facts: { tried } }, cites: inTime.map(({ by }) => by) }
  const tooLate = notices.find(({ answered }) => answered)
  if (tooLate) {
    const minutes = Math.floor((original - tooLate.at) / minute)
    return breach({ code: 'TOLD_TOO_LATE', facts: { toldAt: tooLate.at, minutes } }, tooLate.by)
  }
  return breach({ code: 'TOLD_NEVER', facts: { limit } }, ...notices.map(({ by }) => by))
}
