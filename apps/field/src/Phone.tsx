import { useFollow, useNow, useOrders, useRuhu } from '@ruhu/client'
import { startOfDay } from '@ruhu/domain'
import { useEffect, useState } from 'react'
import { useConnection } from './connection/use-connection.ts'
import { DayScreen } from './day/DayScreen.tsx'
import { isEnded } from './day/day-list.ts'
import { useDay } from './day/use-day.ts'
import { useVisitLabel } from './day/use-visit-label.ts'
import { useWords } from './i18n/i18n.ts'
import { OutboxScreen } from './outbox/OutboxScreen.tsx'
import { go, goBack, useRoute } from './route/use-route.ts'
import { useKeep } from './session/use-keep.ts'
import { Header, type VisitTab } from './shell/Header.tsx'
import { OfflineBanner } from './shell/OfflineBanner.tsx'
import { OutdatedBanner } from './shell/OutdatedBanner.tsx'
import { Settings } from './shell/Settings.tsx'
import type { After } from './visit/VisitDock.tsx'
import { VisitScreen } from './visit/VisitScreen.tsx'

type Props = { onSignOut: () => Promise<void>; onExpired: () => void }

/** The phone of a technician who is signed in: the day, a visit, and what waits to be sent. */
export const Phone = ({ onSignOut, onExpired }: Props) => {
  const [attempt, setAttempt] = useState(0)
  useKeep()
  usePrefetch()
  useExpiry(onExpired)
  const route = useRoute()
  const connection = useConnection()
  const { tab, after } = useNeighbours()
  const head = (
    <>
      <Header at={route} visit={tab} />
      <OutdatedBanner />
      {!connection.online && connection.since !== undefined && <OfflineBanner since={connection.since} />}
    </>
  )
  return (
    <>
      <Live key={attempt} />
      {route.screen === 'day' && (
        <>
          <DayScreen head={head} onRetry={() => setAttempt(attempt + 1)} />
          <Settings open={route.sheet === 'settings'} onClose={goBack} onSignOut={onSignOut} />
        </>
      )}
      {route.screen === 'visit' && (
        <VisitScreen key={route.id} id={route.id} sheet={route.sheet} head={head} online={connection.online} after={after} />
      )}
      {route.screen === 'outbox' && <OutboxScreen head={head} online={connection.online} />}
    </>
  )
}

/** Follows every order of the technician: tomorrow's are wanted too. */
const Live = () => {
  useFollow('onward')
  return null
}

const often = 15_000

/** The visit beside the day: the one that is open, or was last, or is next; and what to prepare after it. */
const useNeighbours = (): { tab: VisitTab | undefined; after: After | undefined } => {
  const { transport } = useRuhu()
  const { orders } = useOrders()
  const route = useRoute()
  const label = useVisitLabel()
  const say = useWords()
  const { next } = useDay(useNow(transport.clock, often))
  const [last, setLast] = useState(route.screen === 'visit' ? route.id : undefined)
  if (route.screen === 'visit' && route.id !== last) setLast(route.id)
  const opened = last && orders.get(last)
  const shown = opened && (route.screen !== 'day' || !isEnded(opened.order)) ? opened : next
  return {
    tab: shown && { id: shown.id, label: label(shown.order) },
    after:
      next && next.id !== shown?.id
        ? { label: say('dock.nextVisit', { visit: label(next.order) }), go: () => go({ screen: 'visit', id: next.id }) }
        : undefined,
  }
}

/** Reads today's visits whole while there is a signal, so that they open without one. */
const usePrefetch = (): void => {
  const { orders, transport } = useRuhu()
  const { status, orders: known } = useOrders()
  useEffect(() => {
    if (status !== 'live') return
    const midnight = startOfDay(transport.clock.now())
    const wanted = [...known.values()].find(
      ({ events, order }) => !events && !isEnded(order) && startOfDay(order.appointment?.promisedAt ?? midnight) <= midnight,
    )
    // One at a time: each that arrives changes what is known, and the next is asked for.
    if (wanted) orders.open(wanted.id).catch(() => undefined)
  }, [orders, known, status, transport])
}

/** Tells when the server no longer knows who this is. */
const useExpiry = (onExpired: () => void): void => {
  const { status, fault } = useOrders()
  const expired = status === 'failed' && fault?.kind === 'signed-out'
  useEffect(() => {
    if (expired) onExpired()
  }, [expired, onExpired])
}
