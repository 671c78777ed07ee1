import { type Instant, instant } from '@ruhu/domain'

/** The server's time. Only a server started for tests has `set`. */
export type Clock = { now: () => Instant; set?: (now: Instant) => void }

export const systemClock: Clock = { now: () => instant(Date.now()) }

/** A clock that can be moved and goes on from there. */
export const settableClock = (): Required<Clock> => {
  let offset = 0
  return {
    now: () => instant(Date.now() + offset),
    set: (now) => {
      offset = now - Date.now()
    },
  }
}
