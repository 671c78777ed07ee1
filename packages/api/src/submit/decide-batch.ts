import { type Command, CommandId, decide, isReport, type Recorded, type Refusal, type react, type WorkOrder } from '@ruhu/domain'
import { TRPCError } from '@trpc/server'
import { v5 as derived } from 'uuid'
import type { Deps } from '../deps.ts'
import { sees } from '../store/actor.ts'
import { canonical, sha256 } from '../store/canonical.ts'
import type { Admitted } from './admit.ts'
import { type Delta, deltaOn, keep, record } from './delta.ts'
import { givenFrom } from './given.ts'
import { noRows, type Rows } from './rows.ts'
import type { World } from './world.ts'

/**
 * What became of one command of a batch. `repeated`: it had been accepted before, as the events after `fromVersion` up to
 * `toVersion`. `blind`: from somebody who may report what they did, and not see the order any more.
 */
export type Outcome =
  | { status: 'accepted'; fromVersion: number; recorded: Recorded[]; blind: boolean }
  | { status: 'repeated'; fromVersion: number; toVersion: number; blind: boolean }
  | { status: 'refused'; refusal: Refusal; version: number }
  | { status: 'fault'; error: unknown }

/** `react`: what follows by itself from a fact, in the same transaction. */
type Deciding = { vault: Deps['vault']; react: typeof react }

/**
 * Decides a batch one command after another, each on what the one before left, and says what to write for all of them.
 * A command that is refused, or that a fault stops, leaves nothing behind and hinders none of the others.
 */
export const decideBatch = (world: World, batch: readonly Admitted[], deciding: Deciding): { outcomes: Outcome[]; rows: Rows } => {
  const rows = noRows()
  const outcomes = batch.map((admitted): Outcome => {
    try {
      const delta = deltaOn(world, admitted)
      const outcome = decideOne(world, delta, deciding)
      if (outcome.status === 'accepted') keep(world, rows, delta)
      return outcome
    } catch (error) {
      return { status: 'fault', error }
    }
  })
  return { outcomes, rows }
}

const decideOne = (world: World, delta: Delta, { vault, react }: Deciding): Outcome => {
  const { admitted } = delta
  const { commandId, command, customer } = admitted.input
  const known = world.commands.get(commandId)
  if (known) {
    if (known.bodyHash !== admitted.bodyHash)
      throw new TRPCError({ code: 'CONFLICT', message: 'commandId was used for another command, or by somebody else' })
    return { status: 'repeated', ...known, blind: !maySee(admitted, delta.head.order) }
  }
  const { version, order } = delta.head
  const blind = !maySee(admitted, order)
  if (blind && !mayStillReport(admitted, order)) throw new TRPCError({ code: 'NOT_FOUND', message: 'no such work order' })
  const refusal = carryOut(world, delta, { id: commandId, command, bodyHash: admitted.bodyHash })
  if (refusal) return { status: 'refused', refusal, version }
  if (command.type === 'OpenOrder') {
    mustKnow(world, command.customer, customer !== undefined)
    if (customer) delta.sealed = vault.seal(command.customer, customer)
  }
  // From what follows more may follow: the list grows while it is read. What is refused does not follow.
  for (const { event, after } of delta.changes)
    for (const [place, next] of react(event, after).entries())
      carryOut(world, delta, { id: CommandId.parse(derived(`${place}`, event.id)), command: next, bodyHash: sha256(canonical(next)) })
  return { status: 'accepted', fromVersion: version, recorded: delta.changes.map(({ event }) => event), blind }
}

type Carried = { id: CommandId; command: Command; bodyHash: string }

/** Decides one command on the stream as it stands, and records what it comes to. */
const carryOut = (world: World, delta: Delta, { command, ...carried }: Carried): Refusal | undefined => {
  const { order } = delta.head
  const decision = decide(order, command, givenFrom(world, { order, command, admitted: delta.admitted }))
  return decision.ok ? record(world, delta, { ...carried, events: decision.value }) : decision.refusal
}

/** Whether somebody sees the order they ask for; to open one in another branch is refused outright. */
const maySee = ({ actor, scope, input: { command } }: Admitted, order: WorkOrder): boolean => {
  if (command.type !== 'OpenOrder') return order !== undefined && sees(actor, scope, order)
  if (scope !== 'city' && command.branch !== actor.branch)
    throw new TRPCError({ code: 'FORBIDDEN', message: 'command.branch is not yours' })
  return !order || sees(actor, scope, order)
}

/** What somebody did before the order was given to another is recorded, however late it is reported. */
const mayStillReport = ({ actor, input: { command } }: Admitted, order: WorkOrder): boolean =>
  isReport(command.type) && order?.formerly?.includes(actor.person) === true

/** An order without a known customer is never opened, and an erased one is nobody's to know again. */
const mustKnow = ({ keys, erased }: World, customer: string, told: boolean): void => {
  if (erased.has(customer))
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'customer: was erased; register them anew under another id' })
  if (keys.has(customer) && told) throw new TRPCError({ code: 'BAD_REQUEST', message: 'customer: already known; leave the details out' })
  if (!keys.has(customer) && !told)
    throw new TRPCError({ code: 'BAD_REQUEST', message: 'customer: details are needed for somebody not known yet' })
}
