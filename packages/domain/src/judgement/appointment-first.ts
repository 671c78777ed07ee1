import { instant } from '../kernel/instant.ts'
import { breached, type Judge, notApplicable, promisesUntil, setOut, unproven } from './facts.ts'

/**
 * 8.1: nobody is sent, and nobody comes, before an appointment was made; an emergency or a passing request is an
 * appointment for an agreed now. The branch answers for it.
 */
export const appointmentFirst: Judge<'appointment-first'> = (_, facts) => {
  const { visit, order } = facts
  const answerable = { kind: 'branch', branch: order.opened.data.branch } as const
  const sent = visit.number === 1 ? order.leads[0] : undefined
  const came = setOut(facts)
  const begun = sent && came ? (sent.at <= came.at ? sent : came) : (sent ?? came)
  const promise = promisesUntil(visit, begun?.at ?? instant(Number.POSITIVE_INFINITY))[0]
  if (promise) {
    const reason = { code: 'APPOINTED_FIRST', facts: { promisedAt: promise.at } } as const
    return { outcome: 'kept', reason, cites: begun && came ? [promise.by, begun] : [promise.by], answerable }
  }
  if (begun) return { ...breached('APPOINTED_NEVER', begun), answerable }
  if (order.withdrawn) return { ...notApplicable('NO_VISIT', order.withdrawn), answerable }
  return { ...unproven('NOT_YET'), answerable }
}
