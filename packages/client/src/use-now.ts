import type { Instant } from '@ruhu/domain'
import { useEffect, useState } from 'react'
import type { ServerClock } from './server-clock.ts'

/** The server's time, again every `every` milliseconds. */
export const useNow = (clock: ServerClock, every = 1_000): Instant => {
  const [now, setNow] = useState(clock.now)
  useEffect(() => {
    const timer = setInterval(() => setNow(clock.now()), every)
    return () => clearInterval(timer)
  }, [clock, every])
  return now
}
