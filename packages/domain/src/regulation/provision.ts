import type { VisitKind } from '../work-order/visit-kind.ts'
import type { DutyParameters } from './duty.ts'

/**
 * How the system learns whether a provision was kept: `C` computed from facts, `A` attested by the technician at
 * the step, `O` observed by somebody else, `R` reference: shown and cited, never judged.
 */
export type Proof = 'C' | 'A' | 'O' | 'R'

/**
 * How strongly a provision speaks: `information` binds nobody, `duty` must be done, `prohibition` must never be,
 * `soft` is asked for as far as possible and coached first.
 */
export type Force = 'information' | 'duty' | 'prohibition' | 'soft'

/** A provision or annexed form of an edition: its official words, and the duties it lays down. */
export type Provision = {
  /** Chinese heading of at most 14 characters, as shown in lists. */
  title: string
  /** The official text, full-width punctuation, never paraphrased. */
  text: string
  force: Force
  /** Kinds of visit it binds; empty when it does not bind visits. */
  applies: readonly VisitKind[]
  proof: readonly Proof[]
  duties: Partial<DutyParameters>
}

/** Provisions of one chapter by id: `8.4` is 第八条（四）; `F2` is the second annexed form. */
export type Chapter = Readonly<Record<string, Provision>>

/** Declares a chapter and keeps its ids as literal types, so that citing an id nobody wrote does not compile. */
export const chapter = <const C extends Chapter>(provisions: C): C => provisions
