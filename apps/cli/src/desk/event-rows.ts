import type { OrdersState } from '@ruhu/client'
import { type Messages, sayEvent } from '@ruhu/domain'
import type { Fed } from '../feed/tail.ts'
import { type Filter, fits } from './filter.ts'
import type { People } from './people.ts'

/** One event as the tail shows it. */
export type EventRow = { fed: Fed; number: string; what: string; type: string; via: string; who: string }

/** What an event's row is made with. `openings`: numbers that the tail itself tells. */
export type EventWords = { orders: OrdersState['orders']; openings: ReadonlyMap<string, string>; people: People; messages: Messages }

/** Numbers of orders that were opened within the tail, by stream. */
export const openingsIn = (events: readonly Fed[]): ReadonlyMap<string, string> =>
  new Map(events.flatMap(({ event }) => (event.type === 'v1.OrderOpened' ? [[event.stream, event.data.number] as const] : [])))

export const eventRow = (fed: Fed, { orders, openings, people, messages }: EventWords): EventRow => {
  const { event } = fed
  return {
    fed,
    number: orders.get(event.stream)?.order.number ?? openings.get(event.stream) ?? '',
    what: sayEvent(messages, event, people.nameOf),
    type: event.type.replace('v1.', ''),
    via: messages.channel[event.via],
    who: people.nameOf(event.by),
  }
}

/** Whether an event fits: there are no columns to ask for, only words and who. */
export const eventFits = (filter: Filter, fed: Fed, words: EventWords): boolean => {
  const { number, what, type, via, who } = eventRow(fed, words)
  const columns = { branch: undefined, stage: undefined, risk: undefined, technician: who, employer: undefined }
  return fits(filter, { text: [number, what, type, via, who], columns })
}
