import { z } from 'zod'
import { Slot } from '../appointment/slot.ts'
import { BranchCode, FileId, PersonId, SubjectId } from '../kernel/ids.ts'
import { Instant } from '../kernel/instant.ts'
import { kitItems } from './kit.ts'
import { visitKinds } from './visit-kind.ts'

/** Why a technician will be late. */
export const lateReasons = ['traffic', 'previous-visit', 'weather', 'vehicle', 'materials', 'other'] as const
/** How the customer was told. */
export const noticeChannels = ['call', 'message'] as const
/** What the customer said to the new time. */
export const noticeAnswers = ['agreed', 'declined', 'unanswered'] as const
/** Why another slot than a ranked one was agreed. */
export const otherSlotReasons = ['no-technician', 'no-material', 'line-not-ready', 'customer-asked'] as const
/** Why an assigned visit goes to another technician. */
export const reassignReasons = ['ill', 'delayed', 'skills', 'customer-asked', 'balance'] as const
export const withdrawReasons = ['customer-cancelled', 'duplicate', 'not-serviceable'] as const
/** What a photo shows. */
export const photoSubjects = ['door', 'site', 'work', 'damage'] as const
/** What the visit is about. */
export const lines = ['broadband', 'fixed-line', 'broadband-and-fixed-line'] as const

const at = Instant

const acts = {
  OpenOrder: z.strictObject({
    type: z.literal('OpenOrder'),
    branch: BranchCode,
    kind: z.enum(visitKinds),
    line: z.enum(lines),
    customer: SubjectId,
  }),
  OfferSlots: z.strictObject({ type: z.literal('OfferSlots') }),
  RankChoices: z.strictObject({ type: z.literal('RankChoices'), choices: z.array(Slot).min(1).max(3) }),
  GrantSlot: z.strictObject({ type: z.literal('GrantSlot'), slot: Slot, promisedAt: at }),
  AgreeOtherSlot: z.strictObject({
    type: z.literal('AgreeOtherSlot'),
    slot: Slot,
    promisedAt: at,
    reason: z.enum(otherSlotReasons),
    customerAgreed: z.literal(true),
  }),
  AssignTechnician: z.strictObject({ type: z.literal('AssignTechnician'), technician: PersonId }),
  ReassignTechnician: z.strictObject({
    type: z.literal('ReassignTechnician'),
    technician: PersonId,
    reason: z.enum(reassignReasons),
  }),
  CloseOrder: z.strictObject({ type: z.literal('CloseOrder') }),
  WithdrawOrder: z.strictObject({ type: z.literal('WithdrawOrder'), reason: z.enum(withdrawReasons) }),
  /** By the system itself, as the next: nobody may submit them. */
  PassDeadline: z.strictObject({ type: z.literal('PassDeadline'), duty: z.literal('punctuality'), due: at }),
  ReceiveFile: z.strictObject({ type: z.literal('ReceiveFile'), file: FileId }),
} as const

const reports = {
  TickKit: z.strictObject({ type: z.literal('TickKit'), at, carried: z.array(z.enum(kitItems)).max(kitItems.length) }),
  NotifyLate: z
    .strictObject({
      type: z.literal('NotifyLate'),
      at,
      channel: z.enum(noticeChannels),
      reason: z.enum(lateReasons).optional(),
      offered: at.optional(),
      answer: z.enum(noticeAnswers),
    })
    .refine((notice) => notice.answer !== 'agreed' || notice.offered !== undefined, {
      message: 'an agreed time must be given',
      path: ['offered'],
    }),
  Depart: z.strictObject({ type: z.literal('Depart'), at }),
  Arrive: z.strictObject({ type: z.literal('Arrive'), at }),
  TakePhoto: z.strictObject({ type: z.literal('TakePhoto'), at, file: FileId, of: z.enum(photoSubjects) }),
  Leave: z.strictObject({ type: z.literal('Leave'), at }),
} as const

/**
 * Everything that can be submitted to a work order. An act is what the system is asked to do: its time is the
 * server's, and it may be refused. A report is what a body has done: it brings its own time `at`, is accepted in
 * any stage after opening, and judged.
 */
export const commandSchemas = { ...acts, ...reports } as const

export type ActType = keyof typeof acts
export type ReportType = keyof typeof reports
export type CommandType = ActType | ReportType
export type CommandOf<T extends CommandType> = z.infer<(typeof commandSchemas)[T]>
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]

export const actTypes = Object.keys(acts) as ActType[]
export const reportTypes = Object.keys(reports) as ReportType[]

export const isReport = (type: CommandType): type is ReportType => type in reports

/** One command of a work order, told apart by `type`. */
export const Command = z.discriminatedUnion('type', [
  acts.OpenOrder,
  acts.OfferSlots,
  acts.RankChoices,
  acts.GrantSlot,
  acts.AgreeOtherSlot,
  acts.AssignTechnician,
  acts.ReassignTechnician,
  acts.CloseOrder,
  acts.WithdrawOrder,
  acts.PassDeadline,
  acts.ReceiveFile,
  reports.TickKit,
  reports.NotifyLate,
  reports.Depart,
  reports.Arrive,
  reports.TakePhoto,
  reports.Leave,
])
