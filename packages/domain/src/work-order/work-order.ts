import type { Slot } from '../appointment/slot.ts'
import type { BranchCode, EmployerCode, FileId, PersonId, SubjectId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { lines, photoSubjects } from './commands.ts'
import type { KitItem } from './kit.ts'
import type { Stage } from './stages.ts'
import type { VisitKind } from './visit-kind.ts'

/** The time a visit is promised for, and how it came to be. */
export type Appointment = {
  slot: Slot
  /** The time in force: the last one agreed to before the knock (8.4). */
  promisedAt: Instant
  /** The time appointed before any lateness notice: what 8.5 is judged by. */
  appointedFor: Instant
  /** When it was appointed: what a phone reports of before that moves nothing. */
  agreedAt: Instant
  /** Times the customer agreed to later, as they were uploaded; `at` is when they agreed. */
  moves: readonly { at: Instant; promisedAt: Instant }[]
  /** Which of the customer's ranked choices was granted; absent when another slot was agreed. */
  rank?: number
}

/** A photo of the visit; `pending` until its file has reached the server. */
export type Photo = { file: FileId; of: (typeof photoSubjects)[number]; pending: boolean }

/** By when a duty falls due. */
export type DutyDeadline = { duty: 'punctuality'; due: Instant }

/** A work order as its events fold; `undefined` before it is opened. */
export type OpenWorkOrder = {
  number: string
  branch: BranchCode
  kind: VisitKind
  line: (typeof lines)[number]
  customer: SubjectId
  stage: Stage
  openedAt: Instant
  /** The windows the customer may choose from; none once one was promised. */
  offered: readonly Slot[]
  choices: readonly Slot[]
  appointment?: Appointment
  technician?: PersonId
  /** When the technician was assigned: no report of theirs can be older. */
  assignedAt?: Instant
  employer?: EmployerCode
  /** Who had the order before, oldest first; absent where nobody else had. */
  formerly?: readonly PersonId[]
  /** What the technician ticked; cleared when another takes over. */
  carried?: readonly KitItem[]
  /** When the customer was first told of a lateness, with a reason and a time: what 8.5 asks for, agreed or not. */
  toldAt?: Instant
  departedAt?: Instant
  arrivedAt?: Instant
  leftAt?: Instant
  /** Photos in the order they were reported; absent while there is none. */
  photos?: readonly Photo[]
  /** Deadlines that were noticed to have passed; absent while none was. */
  passed?: readonly DutyDeadline[]
}
export type WorkOrder = OpenWorkOrder | undefined
