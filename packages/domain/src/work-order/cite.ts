import { citationOf, type Edition } from '../regulation/edition.ts'
import type { Refusal } from './refusal.ts'

/** A refusal with the provision the edition in force lays its duty down in; null when this edition lays no such duty. */
export type CitedRefusal = Refusal & { provision: string | null }

export const cite = (edition: Edition, refusal: Refusal): CitedRefusal => ({
  ...refusal,
  provision: citationOf(edition, refusal.duty)?.id ?? null,
})
