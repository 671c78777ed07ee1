import type { BranchCode, EmployerCode, EventId, PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Duty } from '../regulation/duty.ts'
import type { FourOne } from '../work-order/kit.ts'

/** What a duty came to. Neither `unproven` nor `not-applicable` is ever shown as kept. */
export const outcomes = ['breached', 'unproven', 'kept', 'not-applicable'] as const
export type Outcome = (typeof outcomes)[number]

/** Who stands behind a fact, strongest first: the system or the customer; another person; the judged person's own tap. */
export const strengths = ['system', 'other', 'self'] as const
export type Strength = (typeof strengths)[number]

/** A verdict is no stronger than its weakest fact; `none` when it rests on no fact. */
export const bases = ['computed', 'observed', 'attested', 'none'] as const
export type Basis = (typeof bases)[number]

/** Why a verdict came out as it did, with the figures that say so; `messages` makes the sentence. Minutes are whole, rounded up. */
export type ReasonFacts = {
  KIND_NOT_BOUND: object
  NOT_YET: object
  NO_FACTS: object
  NO_VISIT: object
  CLOCK_UNSTEADY: object
  APPOINTED_FIRST: { promisedAt: Instant }
  APPOINTED_NEVER: object
  ARRIVED_ON_TIME: { promisedAt: Instant; arrivedAt: Instant; minutes: number }
  ARRIVED_EARLY: { promisedAt: Instant; arrivedAt: Instant; minutes: number }
  ARRIVED_LATE: { promisedAt: Instant; arrivedAt: Instant; minutes: number }
  ARRIVED_NEVER: { promisedAt: Instant; limit: Instant }
  NOT_LATE: object
  TOLD_IN_TIME: { toldAt: Instant; minutes: number }
  TOLD_TOO_LATE: { toldAt: Instant; minutes: number }
  TOLD_WITHOUT_REASON: { toldAt: Instant }
  TOLD_WITHOUT_TIME: { toldAt: Instant }
  TOLD_NEVER: { limit: Instant }
  TOLD_UNANSWERED: { tried: number }
  FOUR_ONES_CARRIED: object
  FOUR_ONES_MISSING: { missing: readonly FourOne[] }
}
export type ReasonCode = keyof ReasonFacts
export type Reason = { [C in ReasonCode]: { code: C; facts: ReasonFacts[C] } }[ReasonCode]

export type Evidence = { event: EventId; version: number; strength: Strength }

/** Whose duty it was: a person, or the branch before anyone is assigned. */
export type Answerable = { kind: 'person'; person: PersonId; employer: EmployerCode } | { kind: 'branch'; branch: BranchCode }

/** One duty judged: the outcome, the facts it rests on, and who answers for it. */
export type Verdict = {
  duty: Duty
  provision: string
  outcome: Outcome
  reason: Reason
  basis: Basis
  evidence: readonly Evidence[]
  answerable: Answerable
  scope: 'visit'
  /** Does the number judged by come from the regulation's text or from a setting? */
  measure: 'text' | 'setting'
  /** When it will be decided, where it is not yet. */
  due?: Instant
}
