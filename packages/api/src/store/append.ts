import {
  type CommandId,
  type Event,
  EventId,
  evolve,
  type Instant,
  type OpenWorkOrder,
  type Recorded,
  type StreamId,
  type WorkOrder,
} from '@ruhu/domain'
import { eq, max, sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import type { Transaction } from '../db/database.ts'
import { command, event, head } from '../db/schema/store.ts'
import type { Actor } from './actor.ts'
import { canonical } from './canonical.ts'
import { beginning, chained } from './chain.ts'
import { monthOf, recordedFrom } from './events.ts'
import { announce } from './feed.ts'

/** A stream as it stands: its version, the hash of its last event, and its state. */
export type Head = { version: number; hash: string; order: WorkOrder }

/** Any number, the same for every node: `seq` is given out in commit order because appending takes turns. */
const appendLock = 7_465_002

/** Waits for this transaction's turn to append. Held until it ends. */
export const takeTurn = (tx: Transaction): Promise<unknown> => tx.execute(sql`select pg_advisory_xact_lock(${appendLock})`)

export const readHead = async (tx: Transaction, stream: StreamId): Promise<Head> => {
  const [row] = await tx.select().from(head).where(eq(head.stream, stream))
  return row
    ? { version: row.version, hash: row.hash, order: row.state as OpenWorkOrder }
    : { version: 0, hash: beginning, order: undefined }
}

/** What an append is told beside the events themselves. */
export type Appending = { stream: StreamId; commandId: CommandId; bodyHash: string; actor: Actor; now: Instant; head: Head }

/**
 * Writes a command's events at the end of their stream, with its head, the command's id and the word to the feed, in
 * the caller's transaction, which has taken its turn. Returns what was recorded and the state after it.
 */
export const append = async (
  tx: Transaction,
  events: readonly Event[],
  { stream, commandId, bodyHash, actor, now, head: before }: Appending,
): Promise<{ recorded: Recorded[]; order: OpenWorkOrder }> => {
  const [last] = await tx.select({ seq: max(event.seq) }).from(event)
  let { version, hash, order } = before
  let seq = last?.seq ?? 0
  const rows = events.map((made) => {
    order = evolve(order, made)
    const row = chained(
      {
        month: monthOf(stream),
        stream,
        version: ++version,
        seq: ++seq,
        id: EventId.parse(uuid({ msecs: now })),
        type: made.type,
        at: made.at,
        recordedAt: now,
        by: actor.person,
        onBehalfOf: onBehalfOf(made, order),
        via: actor.via,
        device: null,
        commandId,
        visit: null,
        body: canonical(made.data),
      },
      hash,
    )
    hash = row.hash
    return row
  })
  if (!order) throw new Error('a work order begins with v1.OrderOpened')
  const written = await tx.insert(event).values(rows).returning()
  const state = { type: 'work-order', version, hash, state: order }
  await tx
    .insert(head)
    .values({ stream, ...state })
    .onConflictDoUpdate({ target: head.stream, set: state })
  await tx.insert(command).values({ id: commandId, bodyHash, stream, fromVersion: before.version, toVersion: version })
  await announce(tx, seq)
  return { recorded: written.map(recordedFrom), order }
}

/** The customer ranks and agrees with their own hand; the clerk's session only carries it (8.3). */
const onBehalfOf = (made: Event, order: WorkOrder): string | null => (made.type === 'v1.ChoicesRanked' && order ? order.customer : null)
