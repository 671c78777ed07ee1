import {
  type CitedRefusal,
  type CommandType,
  citationOf,
  cite,
  commandPermissions,
  commandSchemas,
  type Duty,
  defaultSettings,
  type Edition,
  edition2015,
  fold,
  type Instant,
  isReport,
  judge,
  kernelVersion,
  messagesIn,
  nextDeadline,
  type PersonId,
  type Recorded,
  type Settings,
  sayRefusal,
  stageGraph,
  type Verdict,
} from '@ruhu/domain'
import type { z } from 'zod'

/** All that plays and the schema take of the kernel's commands and its judging, so that they follow it in one place. */

/** Every edition there is to judge by. */
export const editions: readonly Edition[] = [edition2015]

/** What is judged by. */
export type Rules = { edition: Edition; settings: Settings }

export const settings: Settings = defaultSettings
export const version: string = kernelVersion

export const types = Object.keys(commandSchemas) as CommandType[]
export const isCommand = (type: string): type is CommandType => Object.hasOwn(commandSchemas, type)
export const schemaOf = (type: CommandType): z.ZodObject => commandSchemas[type]
export const streamOf = (_: CommandType): 'work-order' => 'work-order'
export const kindOf = (type: CommandType): 'act' | 'report' => (isReport(type) ? 'report' : 'act')

/** What a customer does with their own hand, while the clerk's session only carries it (8.3). */
const customers: readonly CommandType[] = ['RankChoices']
export const isCustomers = (type: CommandType): boolean => customers.includes(type)

/** Who may submit a command, and how far they reach: what no role may is the system's own. */
export const rolesOf = (type: CommandType): Readonly<Record<string, string>> => {
  const roles = commandPermissions[type]
  if (Object.keys(roles).length === 0) return { system: 'city' }
  return isCustomers(type) ? { ...roles, customer: 'own' } : roles
}

/** Commands that say who the customer is, with their details where they are not known yet. */
export const introduces = (type: CommandType): boolean => type === 'OpenOrder'

/** The duties a command serves. */
export const dutiesOf = (type: CommandType): readonly Duty[] =>
  type in stageGraph ? [stageGraph[type as keyof typeof stageGraph].duty] : []

/** The provisions of an edition that lay duties down. */
export const provisionsOf = (edition: Edition, duties: readonly Duty[]): string[] => [
  ...new Set(duties.flatMap((duty) => citationOf(edition, duty)?.id ?? [])),
]

/** A refusal under an edition, with what to do about it. */
export const explained = (edition: Edition, refusal: CitedRefusal): { code: string; provision?: string; message: string } => {
  const { code, provision } = cite(edition, refusal)
  return { code, ...(provision !== null && { provision }), message: sayRefusal(messagesIn('zh'), refusal) }
}

export const judged = ({ edition }: Rules, history: readonly Recorded[], asOf: Instant): Verdict[] => judge(edition, history, asOf)

/** Which visit of its stream a verdict is about. */
export const visitOf = (_: Verdict): number => 1

/** What somebody owes: by when at first, by when now. `holder` is a person, or null for the branch. */
export type Obligation = { kind: string; holder: PersonId | null; first: Instant; due: Instant; state: string }

/** What is owed as things stood at `asOf`. */
export const obligationsOf = ({ edition }: Rules, history: readonly Recorded[], asOf: Instant): Obligation[] => {
  const order = fold(history.filter(({ at }) => at <= asOf))
  const next = order && nextDeadline(edition, order, asOf)
  if (!next) return []
  const { duty, at, passed } = next
  return [{ kind: duty, holder: order.technician ?? null, first: at, due: at, state: passed ? 'overdue' : 'open' }]
}
