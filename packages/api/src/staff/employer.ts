import { type Employer, instant } from '@ruhu/domain'
import type { employer } from '../db/schema/people.ts'

/** An employer's row as the kernel knows it. */
export const toEmployer = ({ code, kind, agreementFrom, agreementUntil }: typeof employer.$inferSelect): Employer => ({
  code,
  kind,
  ...(agreementFrom !== null && agreementUntil !== null && { agreement: { from: instant(agreementFrom), until: instant(agreementUntil) } }),
})
