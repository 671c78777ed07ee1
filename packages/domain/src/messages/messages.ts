import type { ReasonCode, ReasonFacts } from '../judgement/reasons.ts'
import type { Basis, Outcome, Strength } from '../judgement/verdict.ts'
import type { FormOfAddress } from '../people/customer.ts'
import type { Channel, Role } from '../people/role.ts'
import type { Force, Proof } from '../regulation/provision.ts'
import type {
  CommandType,
  lateReasons,
  lines,
  noticeAnswers,
  noticeChannels,
  otherSlotReasons,
  photoSubjects,
  reassignReasons,
  withdrawReasons,
} from '../work-order/commands.ts'
import type { EventType, RecordedOf } from '../work-order/events.ts'
import type { KitItem } from '../work-order/kit.ts'
import type { RefusalCode, RefusalFacts } from '../work-order/refusal.ts'
import type { Phase, Stage } from '../work-order/stages.ts'
import type { Span } from '../work-order/timeline.ts'
import type { VisitKind } from '../work-order/visit-kind.ts'
import type { Format } from './format.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Looks a name up for an id that a message speaks of; the id's own short form when it is not known here. */
export type NameOf = (person: string) => string

type Words<Key extends string> = Readonly<Record<Key, string>>

/** Everything ruhu says about the regulation in one language. Complete by the compiler. */
export type Messages = {
  format: Format
  role: Words<Role>
  channel: Words<Channel>
  /** Who did what the system did by itself. */
  system: string
  kind: Words<VisitKind>
  line: Words<(typeof lines)[number]>
  stage: Words<Stage>
  /** Stages that somebody who looks on treats alike. */
  phase: Words<Phase>
  span: Words<Span>
  kitItem: Words<KitItem>
  lateReason: Words<(typeof lateReasons)[number]>
  noticeChannel: Words<(typeof noticeChannels)[number]>
  noticeAnswer: Words<(typeof noticeAnswers)[number]>
  otherSlotReason: Words<(typeof otherSlotReasons)[number]>
  reassignReason: Words<(typeof reassignReasons)[number]>
  photoSubject: Words<(typeof photoSubjects)[number]>
  withdrawReason: Words<(typeof withdrawReasons)[number]>
  formOfAddress: Words<FormOfAddress>
  command: Words<CommandType>
  force: Words<Force>
  proof: Words<Proof>
  outcome: Words<Outcome>
  basis: Words<Basis>
  strength: Words<Strength>
  /** Every other code a fact or a reason may carry. */
  vocabulary: Vocabulary
  /** One line a fact, as a timeline shows it. */
  event: { [T in EventType]: (event: RecordedOf<T>, nameOf: NameOf) => string }
  /** Why a verdict came out so. */
  reason: { [C in ReasonCode]: (facts: ReasonFacts[C]) => string }
  /** What to do next when something was refused. */
  refusal: { [C in RefusalCode]: (facts: RefusalFacts[C]) => string }
  /** 依据 8.4 */
  accordingTo: (provision: string) => string
  list: (words: readonly string[]) => string
}
