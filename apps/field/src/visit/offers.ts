import { type Instant, minute, plus } from '@ruhu/domain'

/** Minutes later than promised that a technician picks from. */
export const delays = [15, 30, 45, 60] as const
export type Delay = (typeof delays)[number]

/** What the time is moved by, one way or the other. */
export const step = 5 * minute

/**
 * The time delays are counted from: the promised one; once that is past, now, up to the next five minutes, so that no
 * time that has gone is offered.
 */
export const delayedFrom = (promisedAt: Instant, now: Instant): Instant =>
  now <= promisedAt ? promisedAt : ((Math.ceil(now / step) * step) as Instant)

export const offerAfter = (promisedAt: Instant, now: Instant, delay: Delay): Instant => plus(delayedFrom(promisedAt, now), delay * minute)

/** Five minutes sooner, as long as that still lies ahead. */
export const sooner = (offered: Instant, now: Instant): Instant => (offered - step > now ? plus(offered, -step) : offered)
