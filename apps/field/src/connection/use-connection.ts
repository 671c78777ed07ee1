import { useOrders, useRuhu } from '@ruhu/client'
import type { Instant } from '@ruhu/domain'
import { useEffect, useState, useSyncExternalStore } from 'react'

const subscribe = (listener: () => void) => {
  addEventListener('online', listener)
  addEventListener('offline', listener)
  return () => {
    removeEventListener('online', listener)
    removeEventListener('offline', listener)
  }
}

/** A break shorter than this is the feed changing hands, not a lost signal. */
const patience = 1_000

/** Whether what is on the screen is up to date, and when it last was where it is not. */
export type Connection = { online: true } | { online: false; since: Instant | undefined }

export const useConnection = (): Connection => {
  const { transport } = useRuhu()
  const { status, fault, asOf } = useOrders()
  const signal = useSyncExternalStore(subscribe, () => navigator.onLine)
  const cut = status === 'offline' || (status === 'failed' && fault?.kind === 'network')
  const live = signal && status === 'live'
  const [since, setSince] = useState<Instant>()
  const [long, setLong] = useState(false)

  useEffect(() => {
    if (live) return () => setSince(transport.clock.now())
  }, [live, transport])
  useEffect(() => {
    if (!cut) return setLong(false)
    const timer = setTimeout(() => setLong(true), patience)
    return () => clearTimeout(timer)
  }, [cut])

  return signal && !(cut && long) ? { online: true } : { online: false, since: since ?? asOf }
}
