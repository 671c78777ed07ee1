import { type Instant, instant } from '@ruhu/domain'

/** The server's time. Only a server started for tests has `set`. */
export type Clock = { now: () => Instant; set?: (now: Instant) => void }

export const systemClock: Clock = { now: () => instant(Date.now()) }

/** A clock that begins at `start`, goes on from there, and can be moved. */
export const settableClock = (start: Instant): Required<Clock> => {
  let offset = start - Date.now()
  return {
    now: () => instant(Date.now() + offset),
    set: (now) => {
      offset = now - Date.now()
    },
  }
}
