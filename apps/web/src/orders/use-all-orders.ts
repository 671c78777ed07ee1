import { type Fault, faultOf, type OrderEntry, useOrders, useRuhu } from '@ruhu/client'
import { useCallback, useEffect, useMemo, useState } from 'react'

/** The server lists this many orders at most. */
export const most = 1000

export type AllOrders = { orders: readonly OrderEntry[] | undefined; fault: Fault | undefined; again: () => void }

/** Every order the caller may see: listed once, and kept up to date by what the feed has brought since. */
export const useAllOrders = (): AllOrders => {
  const { api } = useRuhu().transport
  const { orders: live, status } = useOrders()
  const [listed, setListed] = useState<readonly OrderEntry[]>()
  const [fault, setFault] = useState<Fault>()
  const again = useCallback(() => {
    setFault(undefined)
    api.workOrder.list.query({ day: 'all', limit: most }).then(
      ({ orders }) => setListed(orders),
      (error: unknown) => setFault(faultOf(error)),
    )
  }, [api])
  // After an interruption the list may have missed what the feed no longer tells.
  useEffect(() => {
    if (status === 'live') again()
  }, [status, again])
  const orders = useMemo(() => {
    if (!listed) return undefined
    const all = new Map(listed.map((entry) => [entry.id, entry]))
    for (const entry of live.values()) if (entry.version >= (all.get(entry.id)?.version ?? 0)) all.set(entry.id, entry)
    return [...all.values()]
  }, [listed, live])
  return { orders, fault: listed ? undefined : fault, again }
}
