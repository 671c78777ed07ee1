import { promisesUntil } from '../work-order/promise.ts'
import { firstOf, type Judge, setOut } from './facts.ts'

/** 8.1: nobody is sent, and nobody comes, before an appointment was made. The branch answers for it. */
export const appointmentFirst: Judge<'appointment-first'> = (_, { history, order, asOf }) => {
  const sent = firstOf(history, 'v1.TechnicianAssigned')
  const came = setOut(history)
  const begun = sent && came ? (sent.at <= came.at ? sent : came) : (sent ?? came)
  const promise = promisesUntil(history, begun?.at ?? asOf)[0]
  const answerable = { kind: 'branch', branch: order.branch } as const
  if (promise) {
    const reason = { code: 'APPOINTED_FIRST', facts: { promisedAt: promise.at } } as const
    return { outcome: 'kept', reason, cites: begun ? [promise.by, begun] : [promise.by], answerable }
  }
  if (begun) return { outcome: 'breached', reason: { code: 'APPOINTED_NEVER', facts: {} }, cites: [begun], answerable }
  const withdrawal = firstOf(history, 'v1.OrderWithdrawn')
  if (withdrawal) return { outcome: 'not-applicable', reason: { code: 'NO_VISIT', facts: {} }, cites: [withdrawal], answerable }
  return { outcome: 'unproven', reason: { code: 'NOT_YET', facts: {} }, cites: [], answerable }
}
