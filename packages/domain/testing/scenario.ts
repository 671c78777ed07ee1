import type { Obligation } from '../src/judgement/obligations.ts'
import type { Outcome } from '../src/judgement/verdict.ts'
import type { BranchCode, CommandId, PersonId, SubjectId } from '../src/kernel/ids.ts'
import type { Instant } from '../src/kernel/instant.ts'
import type { Channel, Role } from '../src/people/role.ts'
import type { Command, lines } from '../src/work-order/commands.ts'
import type { Recorded } from '../src/work-order/events.ts'
import type { RefusalCode } from '../src/work-order/refusal.ts'
import type { VisitKind } from '../src/work-order/visit-kind.ts'

/** Who can take a step, and in which role. */
export const actors = {
  clerk: 'clerk',
  supervisor: 'supervisor',
  technician: 'technician',
  partnerTechnician: 'technician',
  lapsedTechnician: 'technician',
  elsewhereTechnician: 'technician',
} as const satisfies Record<string, Role>
export type Actor = keyof typeof actors

/** Whoever takes a step: somebody cast, or the system by itself. */
export type Taker = Actor | 'system'

/** Who plays a scenario: ids of one branch's people, and of the customer. Whoever plays it may cast anew each time. */
export type Cast = { branch: BranchCode; customer: SubjectId } & Record<Actor, PersonId>

/**
 * One command as it reaches the system: `at` is the server's time, `as` who submits it, `device` what it was sent by
 * where that matters, `id` how a correction further on names it.
 */
export type Step = { at: Instant; as: Taker; via: Channel; command: Command; device?: NonNullable<Recorded['device']>; id?: CommandId }

export type Line = (typeof lines)[number]

/** A named story of one work order: seed data, tests and the demonstration all play the same ones. */
export type Scenario = {
  /** kebab-case, unique. */
  name: string
  title: { zh: string; en: string }
  /** The provision it is mainly about. */
  provision: string
  kind: VisitKind
  line: Line
  /** Only the kernel plays it: the server would let nobody take one of its steps. Says why beside it. */
  kernelOnly?: true
  /** Happens on days of its own, whatever the day visited. */
  dated?: true
  /** `day` is midnight, business time, of the day visited. In order of time. */
  steps: (cast: Cast, day: Instant) => Step[]
  /** When it is judged; with its last step where nothing is said. */
  asOf?: (day: Instant) => Instant
  expect: {
    /** Outcomes of the last visit by provision id: all of them, most by one of the tables in `outcomes.ts`. */
    verdicts: Outcomes
    /** Outcomes of the visits before the last, each as far as it matters. */
    earlier?: readonly Outcomes[]
    /** What the visits left owed, in order, and how it stands. */
    owed?: readonly { kind: Obligation['kind']; state: Obligation['state'] }[]
    /** Every refusal on the way, in order. */
    refusals?: readonly { code: RefusalCode; provision: string }[]
  }
}

/** Outcomes by provision id. */
export type Outcomes = Readonly<Partial<Record<string, Outcome>>>

/** What a scenario's steps are told about: who, when, and what kind of visit. */
export type Scene = { cast: Cast; day: Instant; kind: VisitKind; line: Line }

type Told = Omit<Scenario, 'steps'> & { steps: (scene: Scene) => Step[] }

/** Declares a scenario: its kind and line are said once and handed to its steps, which are put in order of time. */
export const scenario = ({ steps, ...told }: Told): Scenario => ({
  ...told,
  steps: (cast, day) => steps({ cast, day, kind: told.kind, line: told.line }).toSorted((a, b) => a.at - b.at),
})
