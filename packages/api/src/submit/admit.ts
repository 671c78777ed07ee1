import {
  CommandId,
  Command as CommandSchema,
  CustomerDetails,
  commandPermissions,
  type Instant,
  Instant as InstantSchema,
  type Scope,
  StreamId,
  scopeOf,
} from '@ruhu/domain'
import { TRPCError } from '@trpc/server'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import type { Actor } from '../store/actor.ts'
import { canonical, sha256 } from '../store/canonical.ts'

/** One command for one stream. `customer` goes with `OpenOrder` only, for somebody not known yet: it is sealed into the vault. */
export const SubmitInput = z
  .strictObject({
    stream: StreamId,
    /** The last version the caller has folded; 0 for a stream it is about to open. */
    knownVersion: z.number().int().min(0).max(1_000_000),
    commandId: CommandId,
    sentAt: InstantSchema,
    command: CommandSchema,
    customer: CustomerDetails.optional(),
  })
  .refine(({ command, customer }) => customer === undefined || command.type === 'OpenOrder', {
    message: 'goes with OpenOrder only',
    path: ['customer'],
  })
export type SubmitInput = z.infer<typeof SubmitInput>

/** A command that may be asked for, by whom, how far they reach, and when the server took it. */
export type Admitted = { actor: Actor; scope: Scope; input: SubmitInput; bodyHash: string; now: Instant }

/** Lets a command in. Throws FORBIDDEN where the role may not submit it. */
export const admit = ({ vault, clock }: Pick<Deps, 'vault' | 'clock'>, actor: Actor, input: SubmitInput): Admitted => {
  const scope = scopeOf(commandPermissions[input.command.type], actor.role)
  if (!scope) throw new TRPCError({ code: 'FORBIDDEN', message: `${actor.role} may not submit ${input.command.type}` })
  const { stream, command } = input
  const customer = input.customer ? vault.digest(canonical(input.customer)) : null
  return { actor, scope, input, bodyHash: sha256(canonical({ stream, command, customer, by: actor.person })), now: clock.now() }
}
