import { cameBefore } from '../work-order/chronology.ts'
import { breached, type Judge, kept, notWorked, workOf } from './facts.ts'
import { allOf, firstOf } from './visits.ts'

/**
 * 9.2: the registration is compared with the customer before work begins, by asking and never by reading the owner's data
 * out; what differs is resolved; then position or fault are confirmed.
 */
export const verifyFirst: Judge<'verify-first'> = (_, facts) => {
  const { visit } = facts
  const work = workOf(visit)
  if (!work) return notWorked(facts)
  const verified = firstOf(visit, 'v1.RegistrationVerified')
  if (!verified) return breached('VERIFIED_NEVER', work)
  if (!cameBefore(verified, work)) return breached('VERIFIED_LATE', work, verified)
  if (verified.data.readOut) return breached('DATA_READ_OUT', verified)
  const mismatches = allOf(visit, 'v1.MismatchRecorded')
  const resolved = mismatches.filter(({ data }) => data.resolution !== 'unresolved')
  const open = mismatches.find(
    ({ data }) => data.resolution === 'unresolved' && !resolved.some((other) => other.data.field === data.field && cameBefore(other, work)),
  )
  if (open) return breached('MISMATCH_UNRESOLVED', open, work)
  if (verified.data.result === 'differs' && resolved.length === 0) return breached('MISMATCH_UNRESOLVED', verified, work)
  const located = firstOf(visit, 'v1.PositionConfirmed') ?? firstOf(visit, 'v1.FaultConfirmed')
  if (!located || !cameBefore(located, work)) return breached('LOCATED_NEVER', verified, work)
  return kept('VERIFIED_FIRST', verified, ...resolved, located, work)
}
