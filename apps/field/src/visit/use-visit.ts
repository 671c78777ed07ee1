import { type MaskedCustomer, useOrder, useOrders, useRuhu } from '@ruhu/client'
import { type EventId, fold, type OpenWorkOrder, type Recorded, type Stage, type StreamId } from '@ruhu/domain'
import { useMemo } from 'react'
import { useOutboxItems } from '../outbox/provider.tsx'
import { withWaitingEvents } from '../outbox/waiting-events.ts'

/** One visit as the technician sees it: the server's facts with what still waits to be sent at their end. */
export type Visit = {
  id: StreamId
  order: OpenWorkOrder
  events: readonly Recorded[]
  /** Which of the events still wait. */
  waiting: ReadonlySet<EventId>
  /** Where the server has the order: it shows a door number by this, not by what waits. */
  sentStage: Stage
  customer: MaskedCustomer | null
  nameOf: (person: string) => string
}

export const useVisit = (id: StreamId) => {
  const { me } = useRuhu()
  const { entry, fault, gone, again } = useOrder(id)
  const { names } = useOrders()
  const { items } = useOutboxItems()
  const visit = useMemo((): Visit | undefined => {
    if (!entry) return undefined
    const { events, waiting } = withWaitingEvents(entry.events, items, { stream: id, by: me.person })
    const order = fold(events) ?? entry.order
    const nameOf = (person: string) => names[person] ?? person.slice(0, 8)
    return { id, order, events, waiting, sentStage: entry.order.stage, customer: entry.customer, nameOf }
  }, [entry, items, id, me.person, names])
  return { visit, fault, gone, again }
}
