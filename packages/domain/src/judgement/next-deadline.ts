import { type Instant, minute, plus } from '../kernel/instant.ts'
import { citationOf, type Edition } from '../regulation/edition.ts'
import { ended, type Stage } from '../work-order/stages.ts'
import type { DutyDeadline, OpenWorkOrder } from '../work-order/work-order.ts'

/** What will next be too late: telling the customer (8.5), or arriving (8.4). */
export type Deadline = { duty: 'late-notice' | 'punctuality'; provision: string; at: Instant; passed: boolean }

const waiting: readonly Stage[] = ['appointed', 'assigned', 'prepared', 'en-route', 'blocked']

/** The nearest deadline of a visit that has not reached the door; `undefined` when there is none. */
export const nextDeadline = (edition: Edition, order: OpenWorkOrder, now: Instant): Deadline | undefined => {
  if (!order.appointment || order.arrivedAt !== undefined || !waiting.includes(order.stage)) return undefined
  const { promisedAt, appointedFor, moves } = order.appointment
  const notice = citationOf(edition, 'late-notice')
  // 8.5 looks at the time first appointed: once the customer was told, or agreed to another, only arriving is left.
  if (notice && !moves.some((move) => move.notice) && order.toldAt === undefined) {
    const at = plus(moves.at(-1)?.promisedAt ?? appointedFor, -notice.parameters.beforeMinutes * minute)
    if (now <= at) return { duty: 'late-notice', provision: notice.id, at, passed: false }
  }
  const arrival = citationOf(edition, 'punctuality')
  if (!arrival) return undefined
  const at = plus(promisedAt, arrival.parameters.lateMinutes * minute)
  return { duty: 'punctuality', provision: arrival.id, at, passed: now > at }
}

/**
 * The deadline the system itself has to notice passing: being at the door (8.4), of an order that is appointed, not ended,
 * of a kind 8.4 binds, with nobody at the door. `undefined` when there is none, or it was noticed already.
 */
export const pendingDeadline = (edition: Edition, order: OpenWorkOrder): DutyDeadline | undefined => {
  const cited = citationOf(edition, 'punctuality')
  const over = order.arrivedAt !== undefined || ended.some((stage) => stage === order.stage)
  if (!cited || !order.appointment || over || !cited.provision.applies.includes(order.kind)) return undefined
  const due = plus(order.appointment.promisedAt, cited.parameters.lateMinutes * minute)
  return order.passed?.some((deadline) => deadline.duty === 'punctuality' && deadline.due === due)
    ? undefined
    : { duty: 'punctuality', due }
}
