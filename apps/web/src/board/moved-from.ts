import type { Instant, OpenWorkOrder } from '@ruhu/domain'

/** The time first appointed, where the customer has agreed to another since. */
export const movedFrom = ({ appointment }: OpenWorkOrder): Instant | undefined =>
  appointment && appointment.appointedFor !== appointment.promisedAt ? appointment.appointedFor : undefined
