import type { BranchCode, EmployerCode, EventId, PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Duty } from '../regulation/duty.ts'
import type { Reason } from './reasons.ts'

/** What a duty came to. Neither `unproven` nor `not-applicable` is ever shown as kept. */
export const outcomes = ['breached', 'unproven', 'kept', 'not-applicable'] as const
export type Outcome = (typeof outcomes)[number]

/** Who stands behind a fact, strongest first: the system or the customer; another person; the judged person's own tap. */
export const strengths = ['system', 'other', 'self'] as const
export type Strength = (typeof strengths)[number]

/** A verdict is no stronger than its weakest fact; `none` when it rests on no fact. */
export const bases = ['computed', 'observed', 'attested', 'none'] as const
export type Basis = (typeof bases)[number]

/** What of a visit a verdict is about. */
export const scopes = ['visit', 'shift', 'obligation', 'edition'] as const
export type VerdictScope = (typeof scopes)[number]

/** Why somebody should look at a verdict: none of these is a breach by itself. */
export const reviews = ['lingering', 'late-correction', 'excuse', 'return-call', 'signature', 'clock'] as const
export type Review = (typeof reviews)[number]

/** What may excuse a breach: it stays one, and is not scored. */
export const excuses = ['guard', 'lift', 'police', 'weather'] as const
export type Excuse = { cause: (typeof excuses)[number]; by: Strength }

export type Evidence = { event: EventId; version: number; strength: Strength }

/** Whose duty it was: a person, the branch before anyone is assigned, or whoever handles claims for it. */
export type Answerable =
  | { kind: 'person'; person: PersonId; employer?: EmployerCode }
  | { kind: 'branch'; branch: BranchCode }
  | { kind: 'claims'; branch: BranchCode }

/** One duty judged: the outcome, the facts it rests on, and who answers for it. */
export type Verdict = {
  duty: Duty
  provision: string
  /** Which visit of the order, from 1. */
  visit: number
  outcome: Outcome
  reason: Reason
  basis: Basis
  evidence: readonly Evidence[]
  /** Weaker facts that say otherwise; absent where none do. */
  disputed?: readonly Evidence[]
  answerable: Answerable
  scope: VerdictScope
  /** Does the number judged by come from the regulation's text or from a setting? */
  measure: 'text' | 'setting'
  /** When it will be decided, where it is not yet. */
  due?: Instant
  excused?: Excuse
  review?: Review
}
