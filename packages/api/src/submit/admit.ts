import {
  BranchCode,
  ClockReading,
  type Command,
  CommandId,
  Command as CommandSchema,
  CustomerDetails,
  commandPermissions,
  DeviceStamp,
  type Instant,
  Instant as InstantSchema,
  type Recorded,
  type Scope,
  StreamId,
  scopeOf,
  systemActor,
  timeOf,
} from '@ruhu/domain'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Actor } from '../store/actor.ts'
import { canonical, sha256 } from '../store/canonical.ts'

const fields = {
  stream: StreamId,
  /** The last version the caller has folded; 0 for a stream it is about to open. */
  knownVersion: z.number().int().min(0).max(1_000_000),
  commandId: CommandId,
  command: CommandSchema,
  /** Goes with `OpenOrder` only, for somebody not known yet: it is sealed into the vault. */
  customer: CustomerDetails.optional(),
  /** Where the command was made on a device that may have been without a signal: its clocks then. */
  stamp: DeviceStamp.optional(),
} as const

/** What the request says of the caller's clocks, as it was sent. */
const sending = { sentAt: InstantSchema, sent: ClockReading.optional() } as const

const customerFits = ({ command, customer }: { command: Command; customer?: unknown }): boolean =>
  customer === undefined || command.type === 'OpenOrder'
const customerMisfit = { message: 'goes with OpenOrder only', path: ['customer'] }
const stampFits = ({ stamp, sent }: { stamp?: unknown; sent?: unknown }): boolean => stamp === undefined || sent !== undefined

/** One command for one stream. */
export const SubmitInput = z
  .strictObject({ ...fields, ...sending })
  .refine(customerFits, customerMisfit)
  .refine(stampFits, { message: 'goes with a stamp', path: ['sent'] })
export type SubmitInput = z.infer<typeof SubmitInput>

/** One command of several that a device sends together. */
export const SyncItem = z.strictObject(fields).refine(customerFits, customerMisfit)

/** Commands kept by a device, in the order they were made. Each is read by itself: one that is not as expected stops no other. */
export const SyncInput = z.strictObject({ ...sending, sent: ClockReading, items: z.array(z.unknown()).min(1).max(100) })
export type SyncInput = z.infer<typeof SyncInput>

/** A command that may be asked for: by whom, how far they reach, when the server took it, and which device made it. */
export type Admitted = {
  actor: Pick<Actor, 'person' | 'branch' | 'via'>
  scope: Scope
  input: Pick<SubmitInput, 'stream' | 'commandId' | 'command' | 'customer'>
  bodyHash: string
  now: Instant
  device?: Recorded['device']
}

/** Lets a command in. Throws FORBIDDEN where the role may not submit it. */
export const admit = (deps: Pick<Deps, 'vault' | 'clock'>, actor: Actor, input: SubmitInput): Admitted => {
  const scope = scopeOf(commandPermissions[input.command.type], actor.role)
  if (!scope) throw new TRPCError({ code: 'FORBIDDEN', message: `${actor.role} may not submit ${input.command.type}` })
  const now = deps.clock.now()
  const { stream, commandId, command, customer } = input
  const told = customer ? deps.vault.digest(canonical(customer)) : null
  const bodyHash = sha256(canonical({ stream, command, customer: told, by: actor.person }))
  const timed = onTime(input, now)
  return { actor, scope, bodyHash, now, ...timed, input: { stream, commandId, command: timed.command, ...(customer && { customer }) } }
}

/** A report made on a device happened when the device's clocks say it did, as far as they can be relied on. */
const onTime = ({ command, stamp, sent }: SubmitInput, received: Instant): { command: Command; device?: Recorded['device'] } => {
  if (!stamp || !sent) return { command }
  const { at, clock } = timeOf({ stamp, sent, received })
  const device = { id: stamp.device, sequence: stamp.sequence, clock }
  return { command: 'at' in command ? { ...command, at } : command, device }
}

/** What the system does by itself: in no branch, for the whole city. */
const system = { person: systemActor, branch: BranchCode.parse('BJ'), via: 'job' } as const

/** Lets in a command of the system's own. */
export const admitSystem = ({ clock }: Pick<Deps, 'clock'>, input: Admitted['input']): Admitted => {
  const { stream, command } = input
  const bodyHash = sha256(canonical({ stream, command, customer: null, by: system.person }))
  return { actor: system, scope: 'city', input, bodyHash, now: clock.now() }
}
