import { type Instant, instant } from '@ruhu/domain'

/** The server's time, as far as this client can tell: its own clock, mended by what the server last said. */
export type ServerClock = { now: () => Instant; observe: (serverNow: number) => void }

export const createServerClock = (own: () => number = Date.now): ServerClock => {
  let offset = 0
  return {
    now: () => instant(Math.round(own() + offset)),
    observe: (serverNow) => {
      if (Number.isFinite(serverNow) && serverNow > 0) offset = serverNow - own()
    },
  }
}
