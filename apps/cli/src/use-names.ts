import { useOrders, useRuhu } from '@ruhu/client'
import { useEffect, useRef } from 'react'
import type { Desk } from './desk/desk.ts'
import type { View } from './desk/view.ts'

/** How many events around the selected one are looked at: a screenful. */
const around = 40

/**
 * Opens the orders behind events on the screen whose order or people are not known yet: an order brings its number and
 * the names of everybody in it.
 */
export const useNames = (view: View, desk: Desk): void => {
  const { orders } = useRuhu()
  const { status } = useOrders()
  const asked = useRef(new Set<string>())
  const { events, eventWords } = view
  const shows = desk.place === 'events' || desk.place === 'overview'
  const near = shows ? events.rows.slice(Math.max(0, events.at - around), events.at + around) : []
  const unknown = near.filter(({ event }) => !eventWords.orders.has(event.stream) || !eventWords.people.isKnown(event.by))
  const wanted = [...new Set(unknown.map(({ event }) => event.stream))].join(' ')
  useEffect(() => {
    if (status !== 'live') return
    for (const stream of unknown.map(({ event }) => event.stream)) {
      if (asked.current.has(stream)) continue
      asked.current.add(stream)
      orders.open(stream).catch(() => asked.current.delete(stream))
    }
    // What is wanted says it all; the rows themselves are new at every tick.
  }, [orders, status, wanted])
}
