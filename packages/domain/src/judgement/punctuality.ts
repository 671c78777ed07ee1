import { minute, plus } from '../kernel/instant.ts'
import {
  breach,
  calledOff,
  clockUnsteady,
  doubtfulNotices,
  type Finding,
  isUnsteady,
  type Judge,
  notApplicable,
  promiseBefore,
  type VisitFacts,
} from './facts.ts'
import { strengthOf } from './strength.ts'
import { allOf } from './visits.ts'

/**
 * 8.4: the technician is at the door within ±20 minutes, inclusive, of the time in force at the knock. Early counts.
 * A technician who never comes is judged once the tolerance has passed. A knock, or an agreement that may have moved its
 * time, by a clock that cannot be relied on leaves it unproven. What stood in the way may excuse, and never erases.
 */
export const punctuality: Judge<'punctuality'> = ({ earlyMinutes, lateMinutes }, facts) => {
  const { visit, asOf } = facts
  const { arrival } = visit
  const promise = promiseBefore(visit, arrival && !isUnsteady(arrival) ? arrival.at : asOf)
  if (!promise) return notApplicable(arrival ? 'APPOINTED_NEVER' : 'NO_VISIT')
  if (arrival) {
    const moves = doubtfulNotices(visit, arrival.at).filter(({ data }) => data.answer === 'agreed')
    if (isUnsteady(arrival) || moves.length > 0) return clockUnsteady([...new Set([promise.by, ...moves, arrival])])
  }

  const promisedAt = promise.at
  const limit = plus(promisedAt, lateMinutes * minute)
  const withdrawal = calledOff(facts, limit)
  if (withdrawal) return notApplicable('NO_VISIT', withdrawal)
  if (!arrival) {
    if (asOf <= limit) return { outcome: 'unproven', reason: { code: 'NOT_YET', facts: {} }, cites: [promise.by], due: limit }
    return excused({ ...breach({ code: 'ARRIVED_NEVER', facts: { promisedAt, limit } }, promise.by), due: limit }, facts)
  }

  const off = arrival.at - promisedAt
  const figures = { promisedAt, arrivedAt: arrival.at, minutes: Math.ceil(Math.abs(off) / minute) }
  const cites = [promise.by, arrival]
  if (off < -earlyMinutes * minute) return breach({ code: 'ARRIVED_EARLY', facts: figures }, ...cites)
  if (off > lateMinutes * minute) return excused(breach({ code: 'ARRIVED_LATE', facts: figures }, ...cites), facts)
  const minutes = Math.round(off / minute) || 0 // a few seconds early is 0, not -0
  return { outcome: 'kept', reason: { code: 'ARRIVED_ON_TIME', facts: { ...figures, minutes } }, cites }
}

/** The guard, the lift, the police or the weather, where they stood in the way before it was too late. */
const excused = (finding: Finding, { visit, order }: VisitFacts): Finding => {
  const limit = finding.due ?? visit.arrival?.at ?? 0
  const block = allOf(visit, 'v1.WayBlocked').find(({ at }) => at <= limit)
  if (!block) return finding
  const lead = order.leads.findLast(({ at }) => at <= block.at)?.data.technician
  const by = strengthOf(block, lead)
  const excuse = { cause: block.data.by, by }
  // One's own word for one's own lateness: somebody should look.
  return { ...finding, cites: [...finding.cites, block], excused: excuse, ...(by === 'self' && { review: 'excuse' as const }) }
}
