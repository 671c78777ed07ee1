import {
  type CitedRefusal,
  CommandId,
  Command as CommandSchema,
  CustomerDetails,
  cite,
  commandPermissions,
  decide,
  edition2015,
  Instant as InstantSchema,
  isReport,
  type Recorded,
  type Refusal,
  type Scope,
  StreamId,
  scopeOf,
} from '@ruhu/domain'
import { TRPCError } from '@trpc/server'
import { and, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Transaction } from '../db/database.ts'
import { command as commandTable } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import type { Deps } from '../deps.ts'
import { type Actor, visible } from '../store/actor.ts'
import { append, readHead, takeTurn } from '../store/append.ts'
import { canonical, sha256 } from '../store/canonical.ts'
import { eventsAfter } from '../store/events.ts'
import { writeSealed } from '../store/sealed-rows.ts'
import { gatherGiven } from './given.ts'
import { projectSlots, projectWorkOrder } from './project.ts'

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

/** What became of a command, with every event after `knownVersion`, so that the caller folds and is up to date. */
export type SubmitResult = { version: number; events: Recorded[] } & (
  | { status: 'accepted' }
  | { status: 'refused'; refusal: CitedRefusal }
  /** Refused on a state the caller had not seen: look at `events` first. */
  | { status: 'stale'; refusal: CitedRefusal }
)

/** Undoes the transaction and carries the refusal out of it. */
class Refused extends Error {
  readonly refusal: Refusal
  readonly version: number
  constructor(refusal: Refusal, version: number) {
    super(refusal.code)
    this.refusal = refusal
    this.version = version
  }
}

/**
 * The one write door. Decides a command on the stream as it stands, and writes its events, head, projections and
 * personal data in one transaction, or nothing.
 *
 * Throws FORBIDDEN where the role may not submit the command, NOT_FOUND for a stream the caller may not see,
 * CONFLICT for a command id used before with another body, BAD_REQUEST where customer details are missing.
 */
export const submit = async (deps: Deps, actor: Actor, input: SubmitInput): Promise<SubmitResult> => {
  const scope = scopeOf(commandPermissions[input.command.type], actor.role)
  if (!scope) throw new TRPCError({ code: 'FORBIDDEN' })
  try {
    return await deps.db.transaction((tx) => submitIn(tx, { deps, actor, input, scope }))
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    return answerRefusal(deps, input, error)
  }
}

type Submission = { deps: Deps; actor: Actor; input: SubmitInput; scope: Scope }

const submitIn = async (tx: Transaction, { deps, actor, input, scope }: Submission): Promise<SubmitResult> => {
  await takeTurn(tx)
  const { stream, commandId, command, knownVersion } = input
  const customer = input.customer ? deps.vault.digest(canonical(input.customer)) : null
  const bodyHash = sha256(canonical({ stream, command, customer }))
  const repeated = await firstAnswer(tx, { ...input, bodyHash, actor })
  if (repeated) return repeated

  const head = await readHead(tx, stream)
  await mustSee(tx, { head, actor, scope, input })
  const now = deps.clock.now()
  const given = await gatherGiven(tx, { order: head.order, command, now })
  const decision = decide(head.order, command, { ...given, by: actor.person })
  if (!decision.ok) throw new Refused(decision.refusal, head.version)

  const { recorded, order } = await append(tx, decision.value, { stream, commandId, bodyHash, actor, now, head })
  const refusal = await projectSlots(tx, order, recorded)
  if (refusal) throw new Refused(refusal, head.version)
  await projectWorkOrder(tx, order, recorded)
  await keepCustomer(tx, { deps, actor, input, scope })
  const events = knownVersion < head.version ? await eventsAfter(tx, stream, knownVersion) : recorded
  return { status: 'accepted', version: head.version + recorded.length, events }
}

/** The same command again gets its first answer; the same id with another body is a conflict. */
const firstAnswer = async (
  tx: Transaction,
  { commandId, stream, bodyHash, knownVersion, actor }: SubmitInput & { bodyHash: string; actor: Actor },
): Promise<SubmitResult | undefined> => {
  const [known] = await tx.select().from(commandTable).where(eq(commandTable.id, commandId))
  if (!known) return undefined
  if (known.bodyHash !== bodyHash) throw new TRPCError({ code: 'CONFLICT', message: 'commandId was used for another command' })
  const events = await eventsAfter(tx, stream, Math.min(knownVersion, known.fromVersion))
  const mine = events.find((event) => event.version === known.toVersion)
  if (mine?.by !== actor.person) throw new TRPCError({ code: 'CONFLICT', message: 'commandId was used by somebody else' })
  return { status: 'accepted', version: events.at(-1)?.version ?? known.toVersion, events }
}

/** A stream that is not there, and one that the caller may not see, look the same. */
const mustSee = async (
  tx: Transaction,
  { head, actor, scope, input }: { head: { version: number }; actor: Actor; scope: Scope; input: SubmitInput },
): Promise<void> => {
  const { command, stream } = input
  if (command.type === 'OpenOrder') {
    if (scope !== 'city' && command.branch !== actor.branch)
      throw new TRPCError({ code: 'FORBIDDEN', message: 'command.branch is not yours' })
    if (head.version === 0) return
  }
  const [seen] = await tx
    .select({ id: workOrder.id })
    .from(workOrder)
    .where(and(eq(workOrder.id, stream), visible(actor, scope)))
  if (!seen) throw new TRPCError({ code: 'NOT_FOUND', message: 'no such work order' })
}

/** Seals a new customer's details into the vault; an order without a known customer is never opened. */
const keepCustomer = async (tx: Transaction, { deps, input }: Submission): Promise<void> => {
  if (input.command.type !== 'OpenOrder') return
  const { customer } = input.command
  const known = (await deps.vault.read(tx, [customer])).has(customer)
  if (known && input.customer) throw new TRPCError({ code: 'BAD_REQUEST', message: 'customer: already known; leave the details out' })
  if (input.customer) return writeSealed(tx, deps.vault.seal(customer, input.customer))
  if (!known) throw new TRPCError({ code: 'BAD_REQUEST', message: 'customer: details are needed for somebody not known yet' })
}

const answerRefusal = async (deps: Deps, input: SubmitInput, { refusal, version: seen }: Refused): Promise<SubmitResult> => {
  const events = await eventsAfter(deps.db, input.stream, input.knownVersion)
  const version = events.at(-1)?.version ?? seen
  const status = events.length > 0 && !isReport(input.command.type) ? 'stale' : 'refused'
  return { status, refusal: cite(edition2015, refusal), version, events }
}
