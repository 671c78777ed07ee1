import { useRuhu } from '@ruhu/client'
import { createContext, useCallback, useContext, useEffect, useRef } from 'react'
import { useAccount } from './account.ts'

/** Follows today's orders while mounted, and returns how to start over at once. A session that has ended leads to the way in. */
export const useFollow = (): (() => void) => {
  const { orders } = useRuhu()
  const { check } = useAccount()
  const stop = useRef(() => {})
  const again = useCallback(() => {
    stop.current()
    stop.current = orders.start('today')
  }, [orders])
  useEffect(() => {
    again()
    const unsubscribe = orders.subscribe(() => {
      if (orders.get().fault?.kind === 'signed-out') void check()
    })
    return () => {
      unsubscribe()
      stop.current()
    }
  }, [orders, again, check])
  return again
}

/** Tries the server again now instead of in a moment. */
export const AgainContext = createContext<() => void>(() => {})

export const useAgain = (): (() => void) => useContext(AgainContext)
