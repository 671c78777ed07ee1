import { minute, plus } from '../kernel/instant.ts'
import { promisesUntil } from '../work-order/promise.ts'
import { arrivalOf, calledOff, clockUnsteady, doubtfulNotices, isUnsteady, type Judge } from './facts.ts'

/**
 * 8.4: the technician is at the door within ±20 minutes, inclusive, of the time in force at the knock. Early counts.
 * A technician who never comes is judged once the tolerance has passed. A knock, or an agreement that may have moved its
 * time, by a clock that cannot be relied on leaves it unproven.
 */
export const punctuality: Judge<'punctuality'> = ({ earlyMinutes, lateMinutes }, { history, asOf }) => {
  const arrival = arrivalOf(history)
  const promise = promisesUntil(history, arrival && !isUnsteady(arrival) ? arrival.at : asOf).at(-1)
  if (!promise) return { outcome: 'not-applicable', reason: { code: arrival ? 'APPOINTED_NEVER' : 'NO_VISIT', facts: {} }, cites: [] }
  if (arrival) {
    const moves = doubtfulNotices(history, { time: arrival.at, arrival }).filter(({ data }) => data.answer === 'agreed')
    if (isUnsteady(arrival) || moves.length > 0) return clockUnsteady([...new Set([promise.by, ...moves, arrival])])
  }

  const promisedAt = promise.at
  const limit = plus(promisedAt, lateMinutes * minute)
  const withdrawal = calledOff(history, limit)
  if (withdrawal) return { outcome: 'not-applicable', reason: { code: 'NO_VISIT', facts: {} }, cites: [withdrawal] }
  if (!arrival) {
    if (asOf <= limit) return { outcome: 'unproven', reason: { code: 'NOT_YET', facts: {} }, cites: [promise.by], due: limit }
    return { outcome: 'breached', reason: { code: 'ARRIVED_NEVER', facts: { promisedAt, limit } }, cites: [promise.by], due: limit }
  }

  const off = arrival.at - promisedAt
  const facts = { promisedAt, arrivedAt: arrival.at, minutes: Math.ceil(Math.abs(off) / minute) }
  const cites = [promise.by, arrival]
  if (off < -earlyMinutes * minute) return { outcome: 'breached', reason: { code: 'ARRIVED_EARLY', facts }, cites }
  if (off > lateMinutes * minute) return { outcome: 'breached', reason: { code: 'ARRIVED_LATE', facts }, cites }
  const minutes = Math.round(off / minute) || 0 // a few seconds early is 0, not -0
  return { outcome: 'kept', reason: { code: 'ARRIVED_ON_TIME', facts: { ...facts, minutes } }, cites }
}
