import type { EmployerCode } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'

/** Provision 3: staff of the company and of partners under agreement are bound alike. */
export type Employer = {
  code: EmployerCode
  kind: 'company' | 'partner'
  /** The partner's agreement; `until` is exclusive. */
  agreement?: { from: Instant; until: Instant }
}

/** May this employer's staff get new work at that time? A lapsed partner finishes what runs, and gets nothing new (3). */
export const mayBeDispatched = (employer: Employer, at: Instant): boolean =>
  employer.kind === 'company' || (employer.agreement !== undefined && employer.agreement.from <= at && at < employer.agreement.until)
