import type { Channel, Instant, Rules } from '@ruhu/domain'
import { commandIn, customerIn } from './command.ts'
import { explained, introduces, isByCode, isCommand, isCustomers } from './kernel.ts'
import { type Envelope, readEnvelope } from './line.ts'
import type { Names } from './names.ts'
import type { Answered, Sent, Site, World } from './server/connect.ts'

/** What became of a command. */
export type Result = {
  type: string
  outcome: 'accepted' | 'refused' | 'stale' | 'invalid'
  code?: string
  provision?: string
  message?: string
}

/** One line being played. `now` is when the last command came in, `introduced` whom the server knows. */
export type Playing = { site: Site; world: World; rules: Rules; names: Names; now: Instant | undefined; introduced: Set<string> }

/** What nobody need be told of an invented customer. */
const details = { name: 'Invented Customer', phone: '13900000000', address: 'Invented Street 1', formOfAddress: 'customer' } as const

const channelOf: Readonly<Record<string, Channel>> = { technician: 'phone', clerk: 'kiosk', supervisor: 'web', administrator: 'cli' }

/** Submits the line's `n`th command, and says what became of it. Throws only where the server fails. */
export const playCommand = async (playing: Playing, raw: unknown, n: number): Promise<Result> => {
  const read = readEnvelope(raw)
  if (!read.ok) return invalid(typeOf(raw), read.message)
  const envelope = read.value
  const { names } = playing
  // A server's time does not go back: what stands further down a line comes in later, whenever it happened.
  const now = later(playing.now, envelope.recordedAt ?? envelope.at)
  playing.now = now
  if (envelope.name !== undefined) names.called(envelope.name, n)
  const taker = takerOf(playing.world, envelope)
  if ('message' in taker) return invalid(envelope.type, taker.message)

  const stream = names.stream(envelope.stream, now)
  const command = commandIn(envelope, names.meanings(now))
  const sent = { stream: stream.id, knownVersion: envelope.knownVersion ?? stream.version, commandId: names.commandId(n), command }
  const customer = strangerIn(playing, command)
  const answer = await taker.send(playing.site, now, customer === undefined ? sent : { ...sent, customer: details })
  if (answer.status !== 'invalid') stream.version = answer.version
  if (answer.status === 'accepted' && customer !== undefined) playing.introduced.add(customer)
  return resultOf(playing.rules, envelope, answer)
}

const later = (before: Instant | undefined, at: Instant): Instant => (before !== undefined && before > at ? before : at)

const invalid = (type: string, message: string): Result => ({ type, outcome: 'invalid', message })

const typeOf = (raw: unknown): string =>
  typeof raw === 'object' && raw !== null && 'type' in raw && typeof raw.type === 'string' ? raw.type : ''

type Taker = { send: (site: Site, now: Instant, sent: Sent) => Promise<Answered> }

/** Who submits it: the system, somebody of the world, or the clerk for the customer at the counter. */
const takerOf = ({ people }: World, { as, type, via }: Envelope): Taker | { message: string } => {
  if (as === 'system') return { send: (site, now, sent) => site.submitBySystem(now, sent) }
  if (as === 'customer' && isCommand(type) && isByCode(type)) return { send: (site, now, sent) => site.submitBySystem(now, sent) }
  if (as === 'customer' && isCommand(type) && !isCustomers(type)) return { message: `as: customer may not submit ${type}` }
  const name = as === 'customer' ? 'clerk' : as
  const person = Object.hasOwn(people, name) ? people[name] : undefined
  if (!person) return { message: `as: nobody is called ${as}; there are ${[...Object.keys(people), 'customer', 'system'].join(', ')}` }
  const through = via ?? channelOf[person.role] ?? 'web'
  return { send: (site, now, sent) => site.submit({ username: person.username, via: through, now }, sent) }
}

/** The customer a command names whom the server does not know yet. */
const strangerIn = ({ introduced }: Playing, command: Readonly<Record<string, unknown>>): string | undefined => {
  const type = String(command.type)
  const customer = isCommand(type) && introduces(type) ? customerIn(type, command) : undefined
  return customer !== undefined && !introduced.has(customer) ? customer : undefined
}

const resultOf = ({ edition }: Rules, { type, as }: Envelope, answer: Answered): Result => {
  switch (answer.status) {
    case 'accepted':
      return { type, outcome: 'accepted' }
    case 'refused':
    case 'stale':
      return { type, outcome: answer.status, ...explained(edition, answer.refusal) }
    case 'invalid':
      return invalid(type, wording(answer, `${as} may not submit ${type}`))
    default:
      return answer satisfies never
  }
}

/** Which fields are wrong, without the name that the request has for the command as a whole. */
const wording = ({ code, message, fields }: Extract<Answered, { status: 'invalid' }>, forbidden: string): string => {
  if (fields.length === 0) return message ?? (code === 'FORBIDDEN' ? forbidden : code)
  return fields
    .map(({ field, message: what }) => [field.replace(/^command\.?/, ''), what].filter((part) => part !== '').join(': '))
    .join('; ')
}
