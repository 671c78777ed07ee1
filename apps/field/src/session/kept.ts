import type { KeptOrders, Me, OrdersState, ServerClock } from '@ruhu/client'
import { startOfDay } from '@ruhu/domain'
import { isEnded } from '../day/day-list.ts'

/**
 * What the phone keeps so that it opens without a signal: who is signed in, the orders as they were, and how far its own
 * clock was off. Customers are in it only as everybody sees them, masked; a door number in clear is never kept.
 */
export type Kept = { me: Me; offset: number; seen?: ReturnType<ServerClock['seen']>; orders: KeptOrders }

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

const key = 'ruhu.field'

/** Reads what was kept; undefined where nothing was, or what is there is no use. */
export const readKept = (store: Store): Kept | undefined => {
  try {
    const kept = JSON.parse(store.getItem(key) ?? 'null') as Kept | null
    return kept?.me.person && Array.isArray(kept.orders.orders) ? kept : undefined
  } catch {
    return undefined
  }
}

/** Keeps today's orders, those to come and those not finished; older ones are the server's to remember. */
export const writeKept = (store: Store, { me, clock, state }: { me: Me; clock: ServerClock; state: OrdersState }): void => {
  if (state.asOf === undefined) return
  const midnight = startOfDay(clock.now())
  const orders = [...state.orders.values()].filter(({ order }) => !isEnded(order) || (order.appointment?.promisedAt ?? 0) >= midnight)
  const kept: Kept = { me, offset: clock.now() - Date.now(), seen: clock.seen(), orders: { asOf: state.asOf, names: state.names, orders } }
  try {
    store.setItem(key, JSON.stringify(kept))
  } catch {
    // No room or storage switched off: the phone then opens only with a signal.
  }
}

export const forgetKept = (store: Store): void => store.removeItem(key)

/** Sets the clock as it was when the phone was last open, until the server says better. */
export const resumeClock = (clock: ServerClock, kept: Kept): void => clock.resume(kept)
