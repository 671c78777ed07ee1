import { type Judge, kept, notApplicable, unproven } from './facts.ts'
import { branchOf } from './owed.ts'

/**
 * 3: whoever comes is staff of the company, or of a partner whose agreement ran when the work was given to them; the system
 * gives it to nobody else. Judged alike, whoever employs them.
 */
export const boundAlike: Judge<'bound-alike'> = (_, facts) => {
  const { order, visit } = facts
  const end = visit.left?.at ?? facts.asOf
  const lead = order.leads.findLast(({ at }) => at <= end)
  if (lead) return { ...kept('EMPLOYER_BOUND', lead), answerable: branchOf(facts) }
  return { ...(order.withdrawn ? notApplicable('NO_VISIT', order.withdrawn) : unproven('NOT_YET')), answerable: branchOf(facts) }
}
