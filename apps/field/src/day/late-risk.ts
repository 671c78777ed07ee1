import { type Deadline, edition2015, type Instant, minute, nextDeadline, type OpenWorkOrder } from '@ruhu/domain'

/** A deadline worth amber: its last ten minutes have begun, or it has passed. */
export type LateRisk = Deadline & { minutes: number }

const near = 10 * minute

/** What is about to be too late, or is; undefined while there is time. Minutes are whole, rounded up. */
export const lateRisk = (order: OpenWorkOrder, now: Instant): LateRisk | undefined => {
  const deadline = nextDeadline(edition2015, order, now)
  if (!deadline || deadline.at - now >= near) return undefined
  return { ...deadline, minutes: Math.ceil(Math.abs(deadline.at - now) / minute) }
}
