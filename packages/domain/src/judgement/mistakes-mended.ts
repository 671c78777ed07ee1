import { cameBefore } from '../work-order/chronology.ts'
import type { RecordedOf } from '../work-order/events.ts'
import { breach, endOf, type Finding, isOver, type Judge, kept, notApplicable, unproven, type VisitFacts } from './facts.ts'
import { owedOf, stillOwed } from './owed.ts'
import type { SuspendLack } from './reasons.ts'
import { allOf, lastOf } from './visits.ts'

/**
 * 9.7: one's own mistakes are owned, with an apology, and mended. If work cannot go on, the customer hears why, understands,
 * and agrees a new time; or the order is withdrawn, or a resource is found by a date agreed.
 */
export const mistakesMended: Judge<'mistakes-mended'> = (_, facts) => {
  const { visit } = facts
  const mistakes = allOf(visit, 'v1.MistakeAdmitted')
  const suspension = lastOf(visit, 'v1.WorkSuspended')
  if (mistakes.length === 0 && !suspension) return notApplicable('NOTHING_WRONG')
  const corrections = allOf(visit, 'v1.MistakeCorrected')
  for (const fact of mistakes) {
    const { mistake, apologised } = fact.data
    if (!apologised) return breach({ code: 'MISTAKE_UNREGRETTED', facts: { mistake } }, fact)
    if (corrections.some((other) => other.data.mistake === mistake && cameBefore(fact, other))) continue
    if (!isOver(facts)) return unproven('NOT_YET', fact)
    return breach({ code: 'MISTAKE_UNMENDED', facts: { mistake } }, fact, endOf(facts))
  }
  const stopped = suspension && whatFollows(facts, suspension)
  if (stopped) return stopped
  return mistakes.length > 0 ? kept('MISTAKES_MENDED', ...mistakes, ...corrections) : kept('SUSPENDED_PROPERLY', suspension)
}

/** What a stop of work comes to; undefined where it was taken up again. */
const whatFollows = (facts: VisitFacts, suspension: RecordedOf<'v1.WorkSuspended'>): Finding | undefined => {
  const { visit, order } = facts
  const { explained, understanding, next, contactBy } = suspension.data
  const missing: SuspendLack[] = []
  if (!explained) missing.push('reason')
  if (!understanding) missing.push('understanding')
  const resumed = allOf(visit, 'v1.WorkFinished').find((finished) => cameBefore(suspension, finished))
  if (missing.length > 0) return breach({ code: 'SUSPENDED_WITHOUT', facts: { missing } }, suspension)
  if (resumed) return undefined
  const renewed = order.visits[visit.number]?.promises[0]?.by ?? lastOf(visit, 'v1.NewTimeAgreed')
  if (renewed && cameBefore(suspension, renewed)) return kept('SUSPENDED_PROPERLY', suspension, renewed)
  if (order.withdrawn && cameBefore(suspension, order.withdrawn)) return kept('SUSPENDED_PROPERLY', suspension, order.withdrawn)
  if (next === 'resource' && contactBy !== undefined) {
    const resource = owedOf(facts, 'resource')
    return (resource && stillOwed(resource, facts)) ?? kept('SUSPENDED_PROPERLY', suspension, resource?.closedBy)
  }
  return isOver(facts)
    ? breach({ code: 'SUSPENDED_WITHOUT', facts: { missing: ['continuation'] } }, suspension, endOf(facts))
    : unproven('NOT_YET', suspension)
}
