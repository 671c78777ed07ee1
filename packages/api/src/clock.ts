import { type Instant, instant } from '@ruhu/domain'

/**
 * The server's time. Only a server started for tests has `set`. Only one in the test mode has `of`: the clock of one request,
 * which may say what time it is.
 */
export type Clock = { now: () => Instant; set?: (now: Instant) => void; of?: (request: Headers) => Clock }

export const systemClock: Clock = { now: () => instant(Date.now()) }

/** A clock that begins at `start`, goes on from there, and can be moved. */
export const settableClock = (start: Instant): Required<Omit<Clock, 'of'>> => {
  let offset = start - Date.now()
  return {
    now: () => instant(Date.now() + offset),
    set: (now) => {
      offset = now - Date.now()
    },
  }
}
