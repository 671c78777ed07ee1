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

/**
 * An order as it was last known: a list that was loaded anew may leave out one that is still on the screen. Not there
 * once it is `gone`.
 */
export const useKnownOrder = (id: StreamId): { known?: OrderEntry; gone: boolean } => {
  const { orders, gone } = useOrders()
  const last = useRef<OrderEntry | undefined>(undefined)
  const entry = orders.get(id)
  if (entry) last.current = entry
  const lost = gone.has(id)
  const known = entry ?? (last.current?.id === id && !lost ? last.current : undefined)
  return { ...(known && { known }), gone: lost }
}

/** `gone`: the order was there to see, and is not any longer; `fault` then says that it is not found. */
export type OneOrder = {
  entry?: OrderEntry & { events: NonNullable<OrderEntry['events']> }
  fault?: Fault
  gone: boolean
  again: () => void
}

/** One order whole, live while the feed is followed. `entry` is missing while it loads. */
export const useOrder = (id: StreamId): OneOrder => {
  const { orders } = useRuhu()
  const { orders: listed, status } = useObservable(orders)
  const { known, gone: lost } = useKnownOrder(id)
  const [fault, setFault] = useState<Fault>()
  const [attempt, setAttempt] = useState(0)
  const whole = listed.get(id)?.events !== undefined
  useEffect(() => {
    if (whole || lost) return
    let gone = false
    orders.open(id).then(
      () => !gone && setFault(undefined),
      (error: unknown) => !gone && setFault(faultOf(error)),
    )
    return () => {
      gone = true
    }
  }, [orders, id, whole, lost, attempt, status])
  const again = () => setAttempt((count) => count + 1)
  // Without the server nobody knows better; whatever else it said, it does not show this any more.
  const shown = whole || !fault || fault.kind === 'network' ? known : undefined
  const why = lost ? ({ kind: 'not-found' } as const) : fault
  return { ...(shown?.events && { entry: { ...shown, events: shown.events } }), ...(why && { fault: why }), gone: lost, again }
}
