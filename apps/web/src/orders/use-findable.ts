import type { OrderEntry } from '@ruhu/client'
import { useMessages } from '@ruhu/ui'
import { useMemo } from 'react'
import { usePeople } from '../shell/staff.tsx'
import type { Findable } from './find-orders.ts'

/** Orders with the words they are found by. */
export const useFindable = (orders: readonly OrderEntry[]): Findable[] => {
  const m = useMessages()
  const person = usePeople()
  return useMemo(
    () =>
      orders.map((entry) => {
        const { order, customer } = entry
        const who = order.technician && person(order.technician)
        return {
          entry,
          words: [
            order.number,
            m.stage[order.stage],
            m.kind[order.kind],
            ...(customer ? [customer.name, customer.phone, customer.address] : []),
            ...(who ? [who.name, who.employer?.name ?? ''] : []),
          ],
        }
      }),
    [orders, m, person],
  )
}
