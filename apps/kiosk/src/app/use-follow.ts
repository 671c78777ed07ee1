import { useRuhu } from '@ruhu/client'
import { useCallback, useEffect, useRef } from 'react'
import { useAccount } from './account.ts'

/** Follows the branch's orders while mounted, and returns how to start over at once. A session that has ended leads to the way in. */
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
