import { isOver, type Judge, notApplicable, unproven, wasOnTime } from './facts.ts'
import { branchOf, missOf, owedOf, stillOwed } from './owed.ts'

/**
 * 8.6: a customer who missed the visit is contacted, and another time agreed: by a new appointment, a withdrawal, or
 * parked as unreachable, within the limit. Only if the technician was on time: else it was not the customer who missed it.
 */
export const missedByCustomer: Judge<'missed-by-customer'> = (_, facts) => {
  const miss = missOf(facts)
  if (!miss) return facts.visit.arrival || isOver(facts) ? notApplicable('CUSTOMER_KEPT_IT') : unproven('NOT_YET')
  if (wasOnTime(facts) === false) return notApplicable('NOT_ON_TIME', miss, facts.visit.arrival)
  const followUp = owedOf(facts, 'follow-up')
  if (!followUp) return notApplicable('CUSTOMER_KEPT_IT')
  const owed = stillOwed(followUp, facts)
  if (owed) return owed
  const { closedBy } = followUp
  const how = closedBy?.type === 'v1.OrderWithdrawn' ? 'withdrawn' : closedBy?.type === 'v1.FollowUpParked' ? 'parked' : 'new-time'
  return {
    outcome: 'kept',
    reason: { code: 'FOLLOWED_UP', facts: { how } },
    cites: closedBy ? [miss, closedBy] : [miss],
    answerable: branchOf(facts),
    measure: 'setting',
    scope: 'obligation',
  }
}
