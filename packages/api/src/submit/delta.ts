import {
  type CommandId,
  dateOf,
  defaultSettings,
  type Event,
  type EventId,
  evolve,
  type Instant,
  type Recorded,
  type Refusal,
  type WorkOrder,
} from '@ruhu/domain'
import { canonical } from '../store/canonical.ts'
import { chained, type EventRow } from '../store/chain.ts'
import { monthOf } from '../store/events.ts'
import { newId } from '../store/new-id.ts'
import type { SealedRows } from '../store/vault.ts'
import type { Admitted } from './admit.ts'
import { type Change, orderRow, scopeLost, slotChange, timersOf } from './project.ts'
import type { Rows } from './rows.ts'
import { type Head, headOf, lastNumber, placeOf, type World } from './world.ts'

/** What one command has changed so far. The world stays as it was until the command is through, and the delta is kept. */
export type Delta = {
  admitted: Admitted
  head: Head
  seq: number
  changes: Change[]
  written: EventRow[]
  /** The command itself, and those that followed from its facts, each with the events it came to. */
  commands: { id: CommandId; bodyHash: string; fromVersion: number; toVersion: number }[]
  /** Visits promised in the windows that were touched, by `placeOf`. */
  taken: Map<string, { branch: string; start: number; taken: number }>
  sealed?: SealedRows
}

export const deltaOn = (world: World, admitted: Admitted): Delta => ({
  admitted,
  head: headOf(world, admitted.input.stream),
  seq: world.seq,
  changes: [],
  written: [],
  commands: [],
  taken: new Map(),
})

/** Records what a command came to. Answers with a refusal where a window is full; the delta is then of no more use. */
export const record = (world: World, delta: Delta, { id, bodyHash, events }: Came): Refusal | undefined => {
  const fromVersion = delta.head.version
  for (const made of events) {
    const refusal = recordOne(world, delta, { made, commandId: id })
    if (refusal) return refusal
  }
  delta.commands.push({ id, bodyHash, fromVersion, toVersion: delta.head.version })
  return undefined
}

type Came = { id: CommandId; bodyHash: string; events: readonly Event[] }

/** Folds one event, takes its place, chains it. */
const recordOne = (world: World, delta: Delta, { made, commandId }: { made: Event; commandId: CommandId }): Refusal | undefined => {
  const { version, hash, order: before } = delta.head
  const after = evolve(before, { ...made, by: delta.admitted.actor.person })
  if (!after) throw new Error('a work order begins with v1.OrderOpened')
  const event = recordedFrom(made, { ...delta, version: version + 1, order: after })
  const change = { event, before, after }
  const refusal = takePlace(world, delta, change)
  if (refusal) return refusal
  const row = chained(rowFrom(event, { seq: ++delta.seq, commandId }), hash)
  delta.head = { version: row.version, hash: row.hash, order: after }
  delta.changes.push(change)
  delta.written.push(row)
  return undefined
}

const takePlace = (world: World, delta: Delta, change: Change): Refusal | undefined => {
  const place = slotChange(change)
  if (!place) return undefined
  const { branch, slot, by } = place
  const key = placeOf(branch, slot.start)
  const taken = (delta.taken.get(key)?.taken ?? world.taken.get(key) ?? 0) + by
  if (by > 0 && taken > defaultSettings.appointment.capacity)
    return { code: 'SLOT_FULL', duty: 'customers-choice', facts: { slot }, exit: 'OfferSlots' }
  delta.taken.set(key, { branch, start: slot.start, taken })
  return undefined
}

type Around = { admitted: Admitted; version: number; order: WorkOrder }

/** What the customer does with their own hand, while somebody else's session only carries it: ranking (8.3), signing (9.11). */
const isByCustomer = (made: Event): boolean => {
  if (made.type === 'v1.ChoicesRanked') return true
  return (made.type === 'v1.SheetSigned' || made.type === 'v1.ReceiptSigned') && made.data.medium === 'screen' && made.data.role === 'owner'
}

/** What the store puts around an event. */
const recordedFrom = (made: Event, { admitted: { actor, input, now, device }, version, order }: Around): Recorded => ({
  ...made,
  id: newId(now) as EventId,
  stream: input.stream,
  version,
  recordedAt: now,
  by: actor.person,
  ...(order && isByCustomer(made) && { onBehalfOf: order.customer }),
  via: actor.via,
  ...(device && { device }),
})

const rowFrom = (event: Recorded, { seq, commandId }: { seq: number; commandId: string }): Omit<EventRow, 'prev' | 'hash'> => ({
  month: monthOf(event.stream),
  stream: event.stream,
  version: event.version,
  seq,
  id: event.id,
  type: event.type,
  at: event.at,
  recordedAt: event.recordedAt,
  by: event.by,
  onBehalfOf: event.onBehalfOf ?? null,
  via: event.via,
  device: event.device ? canonical(event.device) : null,
  commandId,
  visit: null,
  body: canonical(event.data),
})

/** Makes a delta part of the world the next command is decided on, and of the rows to write. */
export const keep = (world: World, rows: Rows, delta: Delta): void => {
  const { head, changes, written, taken, sealed } = delta
  const { stream } = delta.admitted.input
  world.seq = delta.seq
  world.heads.set(stream, head)
  rows.head.set(stream, { stream, type: 'work-order', version: head.version, hash: head.hash, state: head.order })
  for (const { id, ...accepted } of delta.commands) {
    world.commands.set(id, { ...accepted, stream })
    rows.command.set(id, { id, stream, ...accepted })
  }
  for (const row of written) rows.event.set(String(row.seq), row)
  for (const [index, change] of changes.entries()) {
    rows.workOrder.set(stream, orderRow(change))
    keepTimers(rows, change)
    const lost = scopeLost(change, written[index]?.seq ?? 0)
    if (lost) rows.scopeLoss.set(String(lost.seq), lost)
    if (change.event.type === 'v1.OrderOpened') countNumber(world, rows, change.event.at)
  }
  for (const [place, load] of taken) {
    world.taken.set(place, load.taken)
    rows.slotLoad.set(place, load)
  }
  if (sealed) keepSealed(world, rows, sealed)
}

/** The deadlines that stand now ring; those that stood before ring no more. */
const keepTimers = (rows: Rows, { event, before, after }: Change): void => {
  const stands = new Map(timersOf(event.stream, after).map((timer) => [`${timer.stream}/${timer.duty}`, timer]))
  for (const stood of timersOf(event.stream, before)) {
    const key = `${stood.stream}/${stood.duty}`
    if (stands.has(key)) continue
    rows.timer.delete(key)
    rows.timerDone.set(key, stood)
  }
  for (const [key, timer] of stands) {
    rows.timer.set(key, timer)
    rows.timerDone.delete(key)
  }
}

const countNumber = (world: World, rows: Rows, openedAt: Instant): void => {
  const day = dateOf(openedAt)
  const last = lastNumber(world, day) + 1
  world.numbers.set(day, last)
  rows.orderCounter.set(day, { day, last })
}

const keepSealed = (world: World, rows: Rows, { keys, fields, lookups }: SealedRows): void => {
  for (const key of keys) {
    world.keys.set(key.subject, key)
    rows.subjectKey.set(key.subject, key)
  }
  for (const field of fields) rows.personal.set(`${field.subject}/${field.field}`, field)
  for (const lookup of lookups) rows.personalLookup.set(`${lookup.subject}/${lookup.kind}`, lookup)
}
