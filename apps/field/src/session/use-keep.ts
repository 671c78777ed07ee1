import { useRuhu } from '@ruhu/client'
import { useEffect } from 'react'
import { writeKept } from './kept.ts'

const quiet = 500

/** Keeps the orders on this phone as they change. */
export const useKeep = (): void => {
  const { transport, orders, me } = useRuhu()
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined
    const write = () => writeKept(localStorage, { me, clock: transport.clock, state: orders.get() })
    const stop = orders.subscribe(() => {
      clearTimeout(timer)
      timer = setTimeout(write, quiet)
    })
    addEventListener('pagehide', write)
    return () => {
      clearTimeout(timer)
      stop()
      removeEventListener('pagehide', write)
    }
  }, [transport, orders, me])
}
