import type { FeedItem, MaskedCustomer, OrderHistory, OrderSummary, SubmitResult } from '@ruhu/api/client'
import { evolve, fold, type Instant, isKnownEvent, type OpenWorkOrder, peopleIn, type Recorded, type StreamId } from '@ruhu/domain'
import { type Fault, faultOf, Outdated } from './fault.ts'
import { type Observable, observable } from './observable.ts'
import type { Transport } from './transport.ts'

/** One order as this client knows it. `events` is there once somebody opened it. */
export type OrderEntry = {
  id: StreamId
  version: number
  order: OpenWorkOrder
  customer: MaskedCustomer | null
  changedAt: Instant
  events?: readonly Recorded[]
}

export type OrdersState = {
  /** `live`: following the feed. `offline`: showing what was known at `asOf`, trying again. */
  status: 'loading' | 'live' | 'offline' | 'failed'
  fault?: Fault
  /** When this was last known to be up to date, server time. */
  asOf?: Instant
  orders: ReadonlyMap<StreamId, OrderEntry>
  /** What was theirs to see and is not any longer. */
  gone: ReadonlySet<StreamId>
  /** Names of staff, as far as the orders seen speak of them. */
  names: Readonly<Record<string, string>>
}

/** The orders a client shows, kept up to date from the feed by the kernel's own fold. */
export type Orders = Observable<OrdersState> & {
  /** Loads the list and follows the feed until the returned function is called. */
  start: (day?: 'today' | 'onward' | 'all') => () => void
  /** Loads one order whole. Rejects with what the API throws. */
  open: (id: StreamId) => Promise<OrderEntry>
  /** Takes in what a submit answered. */
  take: (id: StreamId, result: Pick<SubmitResult, 'events'>) => Promise<void>
}

/** What a client kept of its orders when it was last open: shown until the server answers. */
export type KeptOrders = { asOf: Instant; orders: readonly OrderEntry[]; names: OrdersState['names'] }

const retryAfter = 2_000

const from = (kept: KeptOrders | undefined): OrdersState => ({
  status: 'loading',
  orders: new Map(kept?.orders.map((entry) => [entry.id, entry])),
  gone: new Set(),
  names: kept?.names ?? {},
  ...(kept && { asOf: kept.asOf }),
})

export const createOrders = ({ api, clock, outdated }: Transport, kept?: KeptOrders): Orders => {
  const state = observable<OrdersState>(from(kept))
  const update = (change: Partial<OrdersState>) => state.set({ ...state.get(), ...change })
  const put = (entry: OrderEntry) => {
    const { orders, gone } = state.get()
    update({ orders: new Map(orders).set(entry.id, entry), gone: without(gone, [entry.id]) })
  }

  let losses = 0
  const drop = (id: StreamId): void => {
    const { orders, gone } = state.get()
    losses++
    update({ orders: new Map([...orders].filter(([other]) => other !== id)), gone: new Set(gone).add(id) })
  }

  let stopFeed = () => {}
  const fail = (fault: Fault): void => {
    stopFeed()
    const usable = state.get().orders.size > 0 || state.get().asOf !== undefined
    update({ status: fault.kind === 'network' && usable ? 'offline' : 'failed', fault })
    if (fault.kind === 'outdated') outdated()
  }
  /** Whoever asked hears of it; and all that is shown is no longer how things stand. */
  const orOutdated = <T>(work: Promise<T>): Promise<T> =>
    work.catch((error: unknown) => {
      if (error instanceof Outdated) fail(faultOf(error))
      throw error
    })

  const open = async (id: StreamId): Promise<OrderEntry> => {
    const lossesBefore = losses
    const history = await api.workOrder.get.query({ id })
    // It may have been lost while it was on its way: only the server can say whether it is there.
    if (losses !== lossesBefore) return open(id)
    const entry = entryOf(history)
    update({ names: { ...state.get().names, ...history.names } })
    const known = state.get().orders.get(id)
    // The feed may have run ahead while this was fetched: what it folded is never taken back, only fetched again.
    if (known && known.version > entry.version) return known.events ? known : open(id)
    put(entry)
    return entry
  }

  const take: Orders['take'] = async (id, { events }) => {
    for (const event of events) await takeEvent(id, event)
  }

  const takeEvent = async (id: StreamId, event: Recorded): Promise<void> => {
    if (!isKnownEvent(event.type)) throw new Outdated()
    const known = state.get().orders.get(id)
    if (known && event.version <= known.version) return
    if (!known || event.version !== known.version + 1 || !namesKnown(state.get(), event)) return void (await open(id))
    const order = evolve(known.order, event)
    if (order)
      put({
        ...known,
        order,
        version: event.version,
        changedAt: event.recordedAt,
        ...(known.events && { events: [...known.events, event] }),
      })
  }

  const start: Orders['start'] = (day = 'today') => {
    let stopped = false
    let timer: ReturnType<typeof setTimeout> | undefined

    const again = (fault: Fault) => {
      if (stopped) return
      fail(fault)
      clearTimeout(timer)
      if (fault.kind === 'network' || fault.kind === 'fault') timer = setTimeout(() => void load(), retryAfter)
    }

    const load = async () => {
      try {
        const { cursor, now, orders } = await api.workOrder.list.query({ day })
        if (stopped) return
        clock.observe(now)
        const { orders: known, gone } = state.get()
        const listed = new Map(orders.map((summary) => [summary.id, merged(summary, known.get(summary.id))]))
        update({ orders: listed, gone: without(gone, listed.keys()), asOf: now })
        follow(cursor)
      } catch (error) {
        again(faultOf(error))
      }
    }

    const follows = async (data: FeedItem): Promise<void> => {
      switch (data.kind) {
        case 'event':
          return takeEvent(data.event.stream, data.event).catch(unlessGone)
        case 'gone':
          return drop(data.stream)
        case 'reset':
          // What is shown stays until the list is there.
          stopFeed()
          return load()
        case 'current':
          return undefined
        default:
          return data satisfies never
      }
    }

    const follow = (cursor: number) => {
      stopFeed()
      const subscription = api.live.feed.subscribe(
        { lastEventId: cursor },
        {
          onData: ({ data }: { data: FeedItem }) => {
            // Items held up on the way would set the clock back by as long as they were.
            if (data.now > clock.now()) clock.observe(data.now)
            const { fault: _, ...rest } = state.get()
            state.set({ ...rest, status: 'live', asOf: data.now })
            void follows(data).catch((error: unknown) => again(faultOf(error)))
          },
          onConnectionStateChange: ({ state: connection }) => {
            // The feed was open until now, so what was known is as of now, however long ago the last fact was.
            if (connection === 'connecting' && state.get().status === 'live') update({ status: 'offline', asOf: clock.now() })
          },
          onError: (error) => again(faultOf(error)),
        },
      )
      stopFeed = () => subscription.unsubscribe()
    }

    void load()
    return () => {
      stopped = true
      clearTimeout(timer)
      stopFeed()
    }
  }

  return {
    get: state.get,
    subscribe: state.subscribe,
    start,
    open: (id) => orOutdated(open(id)),
    take: (id, result) => orOutdated(take(id, result)),
  }
}

/** An order that was lost before it could be fetched: the feed says so next. */
const unlessGone = (error: unknown): void => {
  if (faultOf(error).kind !== 'not-found') throw error
}

const without = (gone: ReadonlySet<StreamId>, back: Iterable<StreamId>): ReadonlySet<StreamId> => {
  const rest = new Set(gone)
  for (const id of back) rest.delete(id)
  return rest
}

const entryOf = ({ id, events, customer }: OrderHistory): OrderEntry => {
  if (!events.every(({ type }) => isKnownEvent(type))) throw new Outdated()
  const order = fold(events)
  const last = events.at(-1)
  if (!order || !last) throw new Error('a work order has events')
  return { id, version: last.version, order, customer, changedAt: last.recordedAt, events }
}

/** A listed order keeps the events that were already loaded, as long as nothing is missing between. */
const merged = (summary: OrderSummary, known: OrderEntry | undefined): OrderEntry =>
  known && known.version >= summary.version ? known : summary

const namesKnown = ({ names }: OrdersState, event: Recorded): boolean => peopleIn(event).every((person) => person in names)
