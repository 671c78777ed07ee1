import type { OrderEntry } from '@ruhu/client'
import { dateOf, ended, type Instant, type OpenWorkOrder } from '@ruhu/domain'

/** Orders without a time, longest waiting first, and today's visits by their promised time. */
export type OrderGroups = { unfinished: OrderEntry[]; today: OrderEntry[] }

export const isEnded = ({ stage }: Pick<OpenWorkOrder, 'stage'>): boolean => ended.some((last) => last === stage)

/** Sorts out what a clerk has to do with: what is withdrawn, or promised for another day, is left out. */
export const groupOrders = (orders: Iterable<OrderEntry>, now: Instant): OrderGroups => {
  const all = [...orders]
  const today = dateOf(now)
  return {
    unfinished: all.filter(({ order }) => !order.appointment && !isEnded(order)).toSorted((a, b) => a.order.openedAt - b.order.openedAt),
    today: all
      .filter(({ order }) => order.stage !== 'withdrawn' && order.appointment && dateOf(order.appointment.promisedAt) === today)
      .toSorted((a, b) => (a.order.appointment?.promisedAt ?? 0) - (b.order.appointment?.promisedAt ?? 0)),
  }
}
