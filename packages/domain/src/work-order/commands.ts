import { z } from 'zod'
import { Instant } from '../kernel/instant.ts'
import { afterwardsReports, owedReports } from './commands/afterwards.ts'
import { appointmentActs, appointmentReports } from './commands/appointment.ts'
import { doorReports, fileActs, photoSchema } from './commands/at-the-door.ts'
import { schemasOf } from './commands/declare.ts'
import { formActs, formReports } from './commands/forms.ts'
import { insideReports } from './commands/inside.ts'
import { correcting, leavingReports } from './commands/leaving.ts'
import { wayReports } from './commands/on-the-way.ts'
import { orderActs, orderReports, systemActs } from './commands/order.ts'

export * from './commands/afterwards.ts'
export * from './commands/appointment.ts'
export * from './commands/at-the-door.ts'
export * from './commands/forms.ts'
export * from './commands/inside.ts'
export * from './commands/leaving.ts'
export * from './commands/on-the-way.ts'
export * from './commands/order.ts'

/** Reports whose fact says what they said, in the order of a visit. */
export const declaredReports = {
  ...orderReports,
  ...appointmentReports,
  ...wayReports,
  ...doorReports,
  ...insideReports,
  ...formReports,
  ...leavingReports,
  ...afterwardsReports,
  ...owedReports,
} as const

const timed = schemasOf(declaredReports)

const acts = {
  ...orderActs,
  ...appointmentActs,
  ...schemasOf(formActs),
  CorrectEntry: z.strictObject({ type: z.literal('CorrectEntry'), at: Instant, ...correcting }),
  ...systemActs,
  ...fileActs,
} as const

const reports = {
  ...timed,
  NotifyLate: timed.NotifyLate.refine(({ answer, offered }) => answer !== 'agreed' || offered !== undefined, {
    message: 'an agreed time must be given',
    path: ['offered'],
  }),
  TakePhoto: photoSchema,
} as const

/**
 * Everything that can be submitted to a work order. An act is what the system is asked to do: it may be refused, and its
 * time is the server's but for forms and corrections, which keep the time they were made at. A report is what a body has done: it brings
 * its own time `at`, is accepted in any stage after opening, and judged.
 */
export const commandSchemas = { ...acts, ...reports } as const

export type ActType = keyof typeof acts
export type ReportType = keyof typeof reports
export type CommandType = ActType | ReportType
export type CommandOf<T extends CommandType> = z.infer<(typeof commandSchemas)[T]>
export type Command = { [T in CommandType]: CommandOf<T> }[CommandType]

export const actTypes = Object.keys(acts) as ActType[]
export const reportTypes = Object.keys(reports) as ReportType[]

export const isReport = (type: CommandType): type is ReportType => Object.hasOwn(reports, type)

/** One command of a work order, told apart by `type`. */
export const Command = z.discriminatedUnion(
  'type',
  Object.values(commandSchemas) as unknown as [(typeof commandSchemas)['Depart'], ...(typeof commandSchemas)['Depart'][]],
) as unknown as z.ZodType<Command, { [T in CommandType]: z.input<(typeof commandSchemas)[T]> }[CommandType]>
