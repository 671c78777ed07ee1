import type { StreamId } from '@ruhu/domain'
import { useCallback, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Fault, faultOf } from './fault.ts'
import type { Observable } from './observable.ts'
import type { OrderEntry, OrdersState } from './orders.ts'
import { useRuhu } from './provider.tsx'

export const useObservable = <T>({ get, subscribe }: Observable<T>): T => useSyncExternalStore(subscribe, get, get)

/** The orders as they stand, without starting anything. */
export const useOrders = (): OrdersState => useObservable(useRuhu().orders)

/**
 * Follows the feed while mounted, once a client: all screens share the store. `onSignedOut` is told when the session has
 * ended. Returns how to start over at once.
 */
export const useFollow = (day: 'today' | 'onward' | 'all', onSignedOut?: () => void): (() => void) => {
  const { orders } = useRuhu()
  const stop = useRef(() => {})
  const again = useCallback(() => {
    stop.current()
    stop.current = orders.start(day)
  }, [orders, day])
  useEffect(() => {
    again()
    const unsubscribe = orders.subscribe(() => {
      if (orders.get().fault?.kind === 'signed-out') onSignedOut?.()
    })
    return () => {
      unsubscribe()
      stop.current()
    }
  }, [orders, again, onSignedOut])
  return again
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
