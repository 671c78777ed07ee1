import { type FeedItem, type Observable, observable, type Settable, type Transport } from '@ruhu/client'
import { isKnownEvent } from '@ruhu/domain'

/** One event of the feed. */
export type Fed = Extract<FeedItem, { kind: 'event' }>

/** The newest events, newest first. `ready`: the past that was asked for has come. */
export type TailState = { ready: boolean; events: readonly Fed[] }

export type Tail = Observable<TailState> & {
  /** Follows the feed until the returned function is called. */
  start: () => () => void
}

/** How far back the tail begins, and how much of it is kept. */
const past = 300
const kept = 2_000
const retryAfter = 2_000
/** Events that come together are shown together. */
const gather = 16

/** Takes events in as they come, and shows those that came together at once, newest first. */
const createGatherer = (state: Settable<TailState>) => {
  let waiting: Fed[] = []
  let gathering: ReturnType<typeof setTimeout> | undefined
  const show = () => {
    gathering = undefined
    const { events } = state.get()
    const latest = events[0]?.seq ?? 0
    const fresh = waiting.filter(({ seq }) => seq > latest).reverse()
    waiting = []
    state.set({ ready: true, events: [...fresh, ...events].slice(0, kept) })
  }
  return {
    take: (item: FeedItem) => {
      // What this program does not know it cannot say; the desk says that it is too old.
      if (item.kind === 'event' && isKnownEvent(item.event.type)) waiting.push(item)
      gathering ??= setTimeout(show, gather)
    },
    stop: () => {
      clearTimeout(gathering)
      gathering = undefined
    },
  }
}

/** The city's events as they are committed, with the last of those before. */
export const createTail = ({ api, clock }: Transport): Tail => {
  const state = observable<TailState>({ ready: false, events: [] })
  const gatherer = createGatherer(state)
  const take = ({ data }: { data: FeedItem }) => {
    clock.observe(data.now)
    gatherer.take(data)
  }

  const start = () => {
    let stopped = false
    let stopFeed = () => {}
    let timer: ReturnType<typeof setTimeout> | undefined
    const again = () => {
      stopFeed()
      clearTimeout(timer)
      if (!stopped) timer = setTimeout(() => void load(), retryAfter)
    }
    const load = async () => {
      try {
        const known = state.get().events[0]?.seq
        const from = known ?? Math.max(0, (await api.workOrder.list.query({ limit: 1 })).cursor - past)
        if (stopped) return
        const subscription = api.live.feed.subscribe({ lastEventId: from }, { onData: take, onError: again })
        stopFeed = () => subscription.unsubscribe()
      } catch {
        again()
      }
    }
    void load()
    return () => {
      stopped = true
      clearTimeout(timer)
      gatherer.stop()
      stopFeed()
    }
  }

  return { get: state.get, subscribe: state.subscribe, start }
}
