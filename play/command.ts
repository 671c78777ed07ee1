import type { CommandType } from '@ruhu/domain'
import { isCommand, schemaOf } from './kernel.ts'
import { type Envelope, envelopeKeys } from './line.ts'
import { isOptional, kindOf, type Meanings, meant } from './values.ts'

/** What goes without saying, by the kind of field that must be there. */
const defaults: Readonly<Record<string, string>> = { branch: 'home', subject: 'customer' }

/** The command in an envelope, as the server takes it: names put for what they mean, and what goes without saying. */
export const commandIn = (envelope: Envelope, meanings: Meanings): Record<string, unknown> => {
  const { type } = envelope
  const shape = isCommand(type) ? schemaOf(type).shape : {}
  const own = Object.entries(envelope).filter(([key]) => key === 'type' || Object.hasOwn(shape, key) || !envelopeKeys.has(key))
  const command = { ...unsaid(shape), ...Object.fromEntries(own) }
  return isCommand(type) ? (meant(schemaOf(type), command, meanings) as Record<string, unknown>) : command
}

const unsaid = (shape: ReturnType<typeof schemaOf>['shape']): Record<string, string> =>
  Object.fromEntries(
    Object.entries(shape).flatMap(([key, field]) => {
      const value = isOptional(field) ? undefined : defaults[kindOf(field) ?? '']
      return value === undefined ? [] : [[key, value]]
    }),
  )

/** The customer a command speaks of, where it must say who that is. */
export const customerIn = (type: CommandType, command: Readonly<Record<string, unknown>>): string | undefined => {
  const key = Object.entries(schemaOf(type).shape).find(([, field]) => kindOf(field) === 'subject')?.[0]
  const id = key && command[key]
  return typeof id === 'string' ? id : undefined
}
