import { type Deadline, edition2015, type Instant, minute, nextDeadline, type OpenWorkOrder } from '@ruhu/domain'

/** Red once a deadline has passed, amber from ten minutes before: all else is calm. */
export type Risk = 'passed' | 'near'

const nearFrom = 10 * minute

/** An order's next deadline, and whether it is one to look at. */
export const riskOf = (order: OpenWorkOrder, now: Instant): { deadline?: Deadline; risk?: Risk } => {
  const deadline = nextDeadline(edition2015, order, now)
  if (!deadline) return {}
  const risk: Risk | undefined = deadline.passed ? 'passed' : deadline.at - now < nearFrom ? 'near' : undefined
  return { deadline, ...(risk && { risk }) }
}
