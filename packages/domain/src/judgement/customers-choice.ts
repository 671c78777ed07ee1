import { cameBefore } from '../work-order/chronology.ts'
import { breached, type Judge, kept, notApplicable, promiseBefore, setOut, unproven } from './facts.ts'
import { allOf, type Lead } from './visits.ts'

/**
 * 8.3: the customer chose the time, or agreed to another for a reason (the system takes nothing else), and has the name and
 * number of whoever comes before they set out, again when somebody else comes. The dispatcher answers for that.
 */
export const customersChoice: Judge<'customers-choice'> = (_, facts) => {
  const { visit, order } = facts
  const out = setOut(facts)
  if (!out) return order.withdrawn ? notApplicable('NO_VISIT') : unproven('NOT_YET')
  const promise = promiseBefore(visit, out.at)
  const lead = order.leads.findLast((one) => cameBefore(one, out))
  if (!promise || !lead) return notApplicable('APPOINTED_NEVER')
  const dispatcher = { kind: 'person', person: lead.by } as const
  // Whoever comes again was left to the customer the first time.
  const left = order.visits.flatMap((one) => allOf(one, 'v1.TechnicianContactDelivered'))
  const told = left.find((fact) => isOf(lead, fact.data) && cameBefore(fact, out))
  return told
    ? { ...kept('CHOICE_RESPECTED', promise.by, told, out), answerable: dispatcher }
    : { ...breached('CONTACT_MISSING', promise.by, lead, out), answerable: dispatcher }
}

const isOf = (lead: Lead, { technician, confirmed }: { technician: string; confirmed: boolean }): boolean =>
  confirmed && technician === lead.data.technician
