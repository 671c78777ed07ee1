import { randomUUID } from 'node:crypto'
import type { command, event, head, workOrder } from '@ruhu/api/db/schema'
import type { Command, Recorded } from '@ruhu/domain'
import type { Opened } from './orders.ts'

/** The body a submit has, as far as a bare route cares. */
export type Reported = { stream: string; commandId: string; knownVersion: number; command: Extract<Command, { type: 'TickKit' }> }

/** Stands where a hash would: as long as one, and costs nothing. */
const unhashed = '0'.repeat(64)

/** The month of a UUIDv7, as the event table's key has it. */
export const monthOf = (stream: string): number => {
  const made = new Date(Number.parseInt(stream.replaceAll('-', '').slice(0, 12), 16))
  return made.getUTCFullYear() * 12 + made.getUTCMonth()
}

/** An order after its kit was ticked: what the real server folds it to, taken as said. Only the last event is kept. */
export const reported = (before: Opened, { command }: Reported): Opened => {
  const { at, carried } = command
  const last = before.events.at(-1) as Recorded
  const version = before.version + 1
  const made = { ...last, id: randomUUID(), version, type: 'v1.KitTicked', at, recordedAt: at, data: { carried } } as unknown as Recorded
  return { ...before, version, order: { ...before.order, stage: 'prepared', carried }, events: [made] }
}

export const bareEvent = (made: Recorded, commandId: string, seq: number): typeof event.$inferInsert => ({
  month: monthOf(made.stream),
  stream: made.stream,
  version: made.version,
  seq,
  id: made.id,
  type: made.type,
  at: made.at,
  recordedAt: made.recordedAt,
  by: made.by,
  onBehalfOf: made.onBehalfOf ?? null,
  via: made.via,
  commandId,
  body: JSON.stringify(made.data),
  prev: unhashed,
  hash: unhashed,
})

type Rows = {
  event: typeof event.$inferInsert
  head: typeof head.$inferInsert
  command: typeof command.$inferInsert
  workOrder: typeof workOrder.$inferInsert
}

/** The rows the real server writes for an order's last event. */
export const rowsOf = (
  { id, version, order, events }: Opened,
  { stream, commandId }: Pick<Reported, 'stream' | 'commandId'>,
  seq: number,
): Rows => {
  const last = events.at(-1) as Recorded
  return {
    event: bareEvent(last, commandId, seq),
    head: { stream: id, type: 'work-order', version, hash: unhashed, state: order },
    command: { id: commandId, bodyHash: unhashed, stream, fromVersion: version - 1, toVersion: version },
    workOrder: {
      id,
      number: order.number,
      branch: order.branch,
      technician: order.technician ?? null,
      customer: order.customer,
      stage: order.stage,
      openedAt: order.openedAt,
      promisedAt: order.appointment?.promisedAt ?? null,
      changedAt: last.recordedAt,
    },
  }
}
