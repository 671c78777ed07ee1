import { cameBefore, earliestOf, latestOf } from '../work-order/chronology.ts'
import type { Recorded } from '../work-order/events.ts'
import { missingOnes } from '../work-order/kit.ts'
import { breach, type Judge, kept, notApplicable, unproven, type VisitFacts } from './facts.ts'
import { allOf, lastOf } from './visits.ts'

/**
 * 9.1: badge, service card, clean shoe covers and work cloth are with the technician who departs. What nobody ticked is
 * unproven, and so is what only somebody ticked who had the order before: everyone ticks their own.
 */
export const fourOnesCarried: Judge<'four-ones'> = (_, facts) => {
  const { visit, order } = facts
  const departure = ownDeparture(facts)
  const ticks = allOf(visit, 'v1.KitTicked')
  if (!departure) {
    if (order.withdrawn) return notApplicable('NO_VISIT', order.withdrawn)
    return unproven('NOT_YET', lastOf(visit, 'v1.KitTicked'))
  }
  const lead = assignedTo(facts)
  const tick = latestOf(ticks.filter((ticked) => (lead === undefined || ticked.by === lead) && cameBefore(ticked, departure)))
  if (!tick) return unproven('NO_FACTS', departure)
  const missing = missingOnes(tick.data.carried)
  if (missing.length > 0) return breach({ code: 'FOUR_ONES_MISSING', facts: { missing } }, tick, departure)
  return kept('FOUR_ONES_CARRIED', tick, departure)
}

/** Who was to come; a hand-over on the spot comes after that. */
const leadsOf = ({ order }: VisitFacts) =>
  order.leads.filter(({ type }) => type !== 'v1.OrderHandedOver').map(({ data }) => data.technician)

const assignedTo = (facts: VisitFacts) => leadsOf(facts).at(-1)

/** How whoever was to come last is first seen on the way: who had the order before does not depart for them. */
const ownDeparture = (facts: VisitFacts): Recorded | undefined => {
  const formerly = leadsOf(facts).slice(0, -1)
  const lead = assignedTo(facts)
  const seen: readonly Recorded[] = [
    ...allOf(facts.visit, 'v1.Departed'),
    ...allOf(facts.visit, 'v1.Arrived'),
    ...allOf(facts.visit, 'v1.Knocked'),
  ]
  return earliestOf(seen.filter(({ by }) => by === lead || !formerly.includes(by)))
}
