import { type OrderEntry, useOrders, withWaiting } from '@ruhu/client'
import type { Instant } from '@ruhu/domain'
import { useMemo } from 'react'
import { useOutboxItems } from '../outbox/provider.tsx'
import { type DayList, dayList } from './day-list.ts'

/** The day as it stands with what still waits to be sent: a tap counts at once. */
export const useDay = (now: Instant): DayList<OrderEntry> => {
  const { orders } = useOrders()
  const { items } = useOutboxItems()
  const entries = useMemo(
    () => [...orders.values()].map((entry) => ({ ...entry, order: withWaiting(entry.order, entry.id, items) })),
    [orders, items],
  )
  return useMemo(() => dayList(entries, now), [entries, now])
}
