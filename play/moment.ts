import { businessZone, type Instant, Instant as InstantSchema } from '@ruhu/domain'
import { z } from 'zod'

const iso = /^\d{4}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:\d\d)$/

/** Epoch ms where a text is a time in ISO 8601 with its offset, seconds as one likes; anything else as it is. */
export const toInstant = (value: unknown): unknown => {
  const ms = typeof value === 'string' && iso.test(value) ? Date.parse(value) : Number.NaN
  return Number.isNaN(ms) ? value : ms
}

/** A time as whoever writes a line may give it. */
export const Moment = z.unknown().transform((value, ctx): Instant => {
  const read = InstantSchema.safeParse(toInstant(value))
  if (read.success) return read.data
  const message = 'ISO 8601 with an offset, as 2026-11-22T14:20+08:00, or epoch milliseconds, between 2000 and 2100'
  ctx.issues.push({ code: 'custom', message, input: value })
  return z.NEVER
})

/** An instant in business time, as answers say it: `2026-11-22T14:20:00.000+08:00`. */
export const inBusinessTime = (at: Instant): string => new Date(at + businessZone.offset).toISOString().replace('Z', '+08:00')
