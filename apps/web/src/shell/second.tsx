import { useNow, useRuhu } from '@ruhu/client'
import { type Instant, instant } from '@ruhu/domain'
import { createContext, type ReactNode, useContext } from 'react'

const SecondContext = createContext<Instant>(instant(0))

/** One clock for all that ticks: hundreds of countdowns with timers of their own would lay the page out hundreds of times a second. */
export const SecondProvider = ({ children }: { children: ReactNode }) => (
  <SecondContext value={useNow(useRuhu().transport.clock)}>{children}</SecondContext>
)

/** The server's time, again every second. */
export const useSecond = (): Instant => useContext(SecondContext)
