import { z } from 'zod'

/** A point in time: epoch milliseconds. */
export type Instant = number & { readonly __instant: true }

/** Brands epoch milliseconds as an instant. */
export const instant = (ms: number): Instant => ms as Instant

/** 2000 and 2100, Greenwich. */
export const [earliestInstant, latestInstant] = [instant(946_684_800_000), instant(4_102_444_800_000)]

/** Instants between 2000 and 2100: anything else is a clock or a unit gone wrong. */
export const Instant = z
  .number()
  .int()
  .min(earliestInstant)
  .max(latestInstant)
  .transform((ms) => ms as Instant)

export const minute = 60_000
export const hour = 60 * minute
export const day = 24 * hour

export const plus = (at: Instant, ms: number): Instant => instant(at + ms)

export const earliest = (a: Instant, b: Instant): Instant => (a < b ? a : b)
