import {
  type CitedRefusal,
  type CommandType,
  citationOf,
  cite,
  commandPermissions,
  commandSchemas,
  type Duty,
  defaultSettings,
  dutiesServed,
  type Edition,
  edition2015,
  isReport,
  kernelVersion,
  messagesIn,
  type Settings,
  sayRefusal,
} from '@ruhu/domain'
import type { z } from 'zod'

/** All that plays and the schema take of the kernel's commands and its judging, so that they follow it in one place. */

/** Every edition there is to judge by. */
export const editions: readonly Edition[] = [edition2015]

export const settings: Settings = defaultSettings
export const version: string = kernelVersion

export const types = Object.keys(commandSchemas) as CommandType[]
export const isCommand = (type: string): type is CommandType => Object.hasOwn(commandSchemas, type)
export const schemaOf = (type: CommandType): z.ZodObject => commandSchemas[type] as z.ZodObject
export const streamOf = (_: CommandType): 'work-order' => 'work-order'
export const kindOf = (type: CommandType): 'act' | 'report' => (isReport(type) ? 'report' : 'act')

/** What a customer does with their own hand, while the clerk's session only carries it (8.3). */
const customers: readonly CommandType[] = ['RankChoices', 'SignSheet', 'SignReceipt']
export const isCustomers = (type: CommandType): boolean => customers.includes(type)

/** What a customer does by a code sent to their phone: no session of staff's carries it, the system takes it in (18.4). */
export const isByCode = (type: CommandType): boolean => type === 'ConfirmByCustomerCode'

/** Who may submit a command, and how far they reach: what no role may is the system's own. */
export const rolesOf = (type: CommandType): Readonly<Record<string, string>> => {
  const roles = commandPermissions[type]
  if (isByCode(type)) return { system: 'city', customer: 'own' }
  if (Object.keys(roles).length === 0) return { system: 'city' }
  return isCustomers(type) ? { ...roles, customer: 'own' } : roles
}

/** Commands that say who the customer is, with their details where they are not known yet. */
export const introduces = (type: CommandType): boolean => type === 'OpenOrder'

/** The duties a command serves. */
export const dutiesOf = (type: CommandType): readonly Duty[] => dutiesServed[type]

/** The provisions of an edition that lay duties down. */
export const provisionsOf = (edition: Edition, duties: readonly Duty[]): string[] => [
  ...new Set(duties.flatMap((duty) => citationOf(edition, duty)?.id ?? [])),
]

/** A refusal under an edition, with what to do about it. */
export const explained = (edition: Edition, refusal: CitedRefusal): { code: string; provision?: string; message: string } => {
  const { code, provision } = cite(edition, refusal)
  return { code, ...(provision !== null && { provision }), message: sayRefusal(messagesIn('zh'), refusal) }
}
