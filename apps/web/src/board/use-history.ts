import { type OrderEntry, type Orders, useOrders, useRuhu } from '@ruhu/client'
import { type RefObject, useEffect } from 'react'

/** Histories still to be loaded, one after another: a list that is scrolled through asks no more than that of the server. */
const queues = new WeakMap<Orders, Promise<unknown>>()

const enqueue = (orders: Orders, load: () => Promise<unknown>): void => {
  // Whoever loses the server meanwhile sees what the list said; the next connection loads the rest.
  const last = queues.get(orders) ?? Promise.resolve()
  queues.set(
    orders,
    last.then(load).catch(() => undefined),
  )
}

/** Loads an order's history once its row comes into sight, so that the row can say how the visit stands. */
export const useHistory = ({ id, events }: OrderEntry, row: RefObject<HTMLElement | null>): void => {
  const { orders } = useRuhu()
  const live = useOrders().status === 'live'
  const missing = events === undefined
  useEffect(() => {
    const element = row.current
    if (!element || !missing || !live) return
    const watch = new IntersectionObserver((seen) => {
      if (!seen.some(({ isIntersecting }) => isIntersecting)) return
      watch.disconnect()
      enqueue(orders, async () => orders.get().orders.get(id)?.events ?? (await orders.open(id)))
    })
    watch.observe(element)
    return () => watch.disconnect()
  }, [orders, id, missing, live, row])
}
