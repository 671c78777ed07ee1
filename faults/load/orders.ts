import { ended, evolve, type Recorded, type StreamId, type WorkOrder } from '@ruhu/domain'

/** An order as its senders know it from the answers they got, folded as every client folds it. */
export type Order = { stream: StreamId; version: number; state: WorkOrder }

/** As many orders as are worked on at once; the oldest is forgotten for another. */
const most = 24

/** The orders that are being worked on. */
export const createOrders = () => {
  let open: Order[] = []
  return {
    open: (): readonly Order[] => open,
    /** Folds what an answer brought. Answers with what is wrong with it, if anything is. */
    heard: (order: Order, events: readonly Recorded[]): string | undefined => {
      for (const event of events) {
        if (event.version <= order.version) continue
        if (event.version !== order.version + 1) return `version ${event.version} came after ${order.version}`
        order.state = evolve(order.state, event)
        order.version = event.version
      }
      const isOver = ended.some((stage) => stage === order.state?.stage)
      open = open.filter((one) => one !== order)
      if (order.state && !isOver) open = [...open, order].slice(-most)
      return undefined
    },
  }
}
export type Orders = ReturnType<typeof createOrders>
