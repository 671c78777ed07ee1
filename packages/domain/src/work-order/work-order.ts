import type { Slot } from '../appointment/slot.ts'
import type { BranchCode, EmployerCode, FileId, PersonId, StreamId, SubjectId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { lines, papers, photoSubjects } from './commands.ts'
import type { KitItem } from './kit.ts'
import type { reachedBy, Stage } from './stages.ts'
import type { VisitKind } from './visit-kind.ts'

/** The time a visit is promised for, and how it came to be. */
export type Appointment = {
  /** The window it lies in; absent where a time was agreed past the counter. */
  slot?: Slot
  /** The time in force: the last one agreed to before the knock (8.4). */
  promisedAt: Instant
  /** The time appointed before any lateness notice: what 8.5 is judged by. */
  appointedFor: Instant
  /** When it was appointed: what a phone reports of before that moves nothing. */
  agreedAt: Instant
  /** Times the customer agreed to later, as they were uploaded; `at` is when they agreed. */
  moves: readonly Move[]
  /** Which of the customer's ranked choices was granted; absent when another slot was agreed. */
  rank?: number
}

/** A later time the customer agreed to; `notice` where it came with a notice of lateness, and 8.5 looks past it. */
export type Move = { at: Instant; promisedAt: Instant; version: number; notice: boolean }

/** A photo of the visit; `pending` until its file has reached the server. */
export type Photo = { file: FileId; of: (typeof photoSubjects)[number]; pending: boolean }

/** By when a duty falls due. */
export type DutyDeadline = { duty: 'punctuality'; due: Instant }

/** A fact of the present visit, as far as the order has to remember it. */
export type Mark = { at: Instant; version: number }

/** The facts that say how far a visit has come. */
export type MarkType = keyof typeof reachedBy

/** What became of a paper: signed, or honestly ended without. */
export type PaperState = { is: 'complete' | 'signed' | 'refused' | 'without'; version: number }

/** A work order as its events fold; `undefined` before it is opened. */
export type OpenWorkOrder = {
  number: string
  branch: BranchCode
  kind: VisitKind
  line: (typeof lines)[number]
  customer: SubjectId
  /** The earlier order whose fault came back. */
  repairOf?: StreamId | undefined
  stage: Stage
  openedAt: Instant
  /** How many events were folded. */
  version: number
  /** Which attempt this is, from 1: one begins with an appointment made after the one before was over. */
  visit: number
  /** When the present attempt began: older reports are of an earlier one. */
  visitFrom: Instant
  /** The windows the customer may choose from; none once one was promised. */
  offered: readonly Slot[]
  choices: readonly Slot[]
  appointment?: Appointment
  /** Agreed while the technician was at the customer's: in force once they have left. */
  next?: Appointment
  technician?: PersonId
  /** When the technician was assigned: no report of theirs can be older. */
  assignedAt?: Instant
  employer?: EmployerCode
  /** Who else is on the order; absent where nobody is. */
  assistants?: readonly PersonId[]
  /** Who had the order before, oldest first; absent where nobody else had. */
  formerly?: readonly PersonId[]
  /** Who gave it to somebody: they sign nothing on it (18.4). */
  dispatchers?: readonly PersonId[]
  /** Facts of the present visit by type, oldest first, at most four of each. */
  marks: Readonly<{ [T in MarkType]?: readonly Mark[] }>
  /** What the technician ticked; cleared when another takes over. */
  carried?: readonly KitItem[]
  /** When the customer was first told of a lateness, with a reason and a time: what 8.5 asks for, agreed or not. */
  toldAt?: Instant
  departedAt?: Instant
  /** The first knock of the present visit, or being at the door where no knock was reported (8.4). */
  arrivedAt?: Instant
  leftAt?: Instant
  /** What became of the two papers (9.11); absent while nothing has. */
  papers?: Readonly<{ [P in (typeof papers)[number]]?: PaperState }>
  /** Photos in the order they were reported; absent while there is none. */
  photos?: readonly Photo[]
  /** Deadlines that were noticed to have passed; absent while none was. */
  passed?: readonly DutyDeadline[]
}
export type WorkOrder = OpenWorkOrder | undefined
