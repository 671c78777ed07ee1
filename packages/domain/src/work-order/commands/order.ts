import { z } from 'zod'
import { BranchCode, EmployerCode, PersonId, StreamId, SubjectId } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/instant.ts'
import { visitKinds } from '../visit-kind.ts'
import { declared } from './declare.ts'

/** What the visit is about. */
export const lines = ['broadband', 'fixed-line', 'broadband-and-fixed-line'] as const
/** Why an assigned visit goes to another technician. */
export const reassignReasons = ['ill', 'delayed', 'skills', 'customer-asked', 'balance'] as const
export const withdrawReasons = ['customer-cancelled', 'duplicate', 'not-serviceable'] as const
/** Who a technician is on an order: one leads and answers, others assist. */
export const parts = ['lead', 'assist'] as const
/** Who somebody brought along is to the work (6.8). */
export const relations = ['trainee', 'contractor', 'interpreter', 'property-staff', 'inspector', 'unrelated'] as const

const clock = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/)
  .transform((time) => time as `${number}:${number}`)

const opening = {
  branch: BranchCode,
  kind: z.enum(visitKinds),
  line: z.enum(lines),
  customer: SubjectId,
  /** The earlier order whose fault came back: repairs only. */
  repairOf: StreamId.optional(),
  /** The hours this customer rests, instead of the usual ones (8.2). */
  restHours: z
    .array(z.tuple([clock, clock]))
    .max(4)
    .optional(),
} as const

export const orderActs = {
  OpenOrder: z.strictObject({ type: z.literal('OpenOrder'), ...opening }).refine(({ kind, repairOf }) => !repairOf || kind === 'repair', {
    message: 'only a repair repeats an earlier order',
    path: ['repairOf'],
  }),
  AssignTechnician: z.strictObject({
    type: z.literal('AssignTechnician'),
    technician: PersonId,
    /** Lead where nothing is said. */
    part: z.enum(parts).optional(),
  }),
  ReassignTechnician: z.strictObject({
    type: z.literal('ReassignTechnician'),
    technician: PersonId,
    reason: z.enum(reassignReasons),
  }),
  HandOver: z.strictObject({ type: z.literal('HandOver'), technician: PersonId, reason: z.enum(reassignReasons) }),
  CloseOrder: z.strictObject({ type: z.literal('CloseOrder') }),
  WithdrawOrder: z.strictObject({ type: z.literal('WithdrawOrder'), reason: z.enum(withdrawReasons) }),
} as const

export const orderEvents = {
  'v1.OrderOpened': z.object({ number: z.string(), ...opening }),
  'v1.OrderClosed': z.object({}),
  'v1.OrderWithdrawn': z.object({ reason: z.enum(withdrawReasons) }),
  'v1.TechnicianAssigned': z.object({ technician: PersonId, employer: EmployerCode, part: z.enum(parts).optional() }),
  'v1.TechnicianReassigned': z.object({ technician: PersonId, employer: EmployerCode, reason: z.enum(reassignReasons) }),
  'v1.OrderHandedOver': z.object({ technician: PersonId, employer: EmployerCode, reason: z.enum(reassignReasons) }),
  'v1.DeadlinePassed': z.object({ duty: z.literal('punctuality'), due: Instant }),
} as const

export const orderReports = {
  RegisterCompanion: declared('v1.CompanionRegistered', { relation: z.enum(relations) }),
} as const

/** By the system itself: nobody may submit them. */
export const systemActs = {
  PassDeadline: z.strictObject({ type: z.literal('PassDeadline'), duty: z.literal('punctuality'), due: Instant }),
} as const
