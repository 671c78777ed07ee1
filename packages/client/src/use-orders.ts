import type { StreamId } from '@ruhu/domain'
import { useEffect, useState, useSyncExternalStore } from 'react'
import { type Fault, faultOf } from './fault.ts'
import type { Observable } from './observable.ts'
import type { OrderEntry, OrdersState } from './orders.ts'
import { useRuhu } from './provider.tsx'

export const useObservable = <T>({ get, subscribe }: Observable<T>): T => useSyncExternalStore(subscribe, get, get)

/** The orders as they stand, without starting anything. */
export const useOrders = (): OrdersState => useObservable(useRuhu().orders)

/** Follows the feed while mounted. Once a client: all screens share the store. */
export const useLive = (day: 'today' | 'onward' | 'all' = 'today'): OrdersState => {
  const { orders } = useRuhu()
  useEffect(() => orders.start(day), [orders, day])
  return useObservable(orders)
}

export type OneOrder = { entry?: OrderEntry & { events: NonNullable<OrderEntry['events']> }; fault?: Fault; again: () => void }

/** One order whole, live while the feed is followed. `entry` is missing while it loads. */
export const useOrder = (id: StreamId): OneOrder => {
  const { orders } = useRuhu()
  const { orders: known, status } = useObservable(orders)
  const [fault, setFault] = useState<Fault>()
  const [attempt, setAttempt] = useState(0)
  const entry = known.get(id)
  const whole = entry?.events !== undefined
  useEffect(() => {
    if (whole || attempt < 0) return
    let gone = false
    orders.open(id).then(
      () => !gone && setFault(undefined),
      (error: unknown) => !gone && setFault(faultOf(error)),
    )
    return () => {
      gone = true
    }
  }, [orders, id, whole, attempt, status])
  const again = () => setAttempt((count) => count + 1)
  return { ...(entry?.events && { entry: { ...entry, events: entry.events } }), ...(fault && { fault }), again }
}
