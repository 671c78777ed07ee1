import { type Outcome, outcomes, type Verdict } from '@ruhu/domain'

export type VerdictGroup = { outcome: Outcome; verdicts: readonly Verdict[] }

/** Verdicts by outcome, what was breached first; within one, in the regulation's order. Empty groups are left out. */
export const groupVerdicts = (verdicts: readonly Verdict[], only: Outcome | undefined): VerdictGroup[] =>
  outcomes
    .filter((outcome) => only === undefined || outcome === only)
    .map((outcome) => ({ outcome, verdicts: verdicts.filter((verdict) => verdict.outcome === outcome) }))
    .filter((group) => group.verdicts.length > 0)

export const countOf = (verdicts: readonly Verdict[], outcome: Outcome): number =>
  verdicts.filter((verdict) => verdict.outcome === outcome).length
