import { dateOf, evolve, type LocalDate, type WorkOrder } from '@ruhu/domain'
import type { head, scopeLoss, timer } from '../db/schema/store.ts'
import type { workOrder } from '../db/schema/work-order.ts'
import type { EventRow } from '../store/chain.ts'
import { recordedFrom } from '../store/events.ts'
import { orderRow, scopeLost, slotChange, timersOf } from './project.ts'

/** All that one stream's events put into the projections. */
export type Derived = {
  head: typeof head.$inferInsert
  order: typeof workOrder.$inferInsert
  places: { stream: string; branch: string; start: number; by: number }[]
  opened: { stream: string; day: LocalDate }[]
  losses: (typeof scopeLoss.$inferInsert)[]
  timers: (typeof timer.$inferInsert)[]
}

/** Folds a stream from its first event, the way appending did event by event. Throws where the stream is not whole. */
export const derive = (rows: readonly EventRow[]): Derived => {
  const places: Derived['places'] = []
  const opened: Derived['opened'] = []
  const losses: Derived['losses'] = []
  let before: WorkOrder
  let order: Derived['order'] | undefined
  for (const row of rows) {
    const event = recordedFrom(row)
    const after = evolve(before, event)
    if (!after) throw new Error(`stream ${row.stream} does not begin with v1.OrderOpened`)
    const change = { event, before, after }
    const place = slotChange(change)
    if (place) places.push({ stream: row.stream, branch: place.branch, start: place.slot.start, by: place.by })
    const lost = scopeLost(change, row.seq)
    if (lost) losses.push(lost)
    if (event.type === 'v1.OrderOpened') opened.push({ stream: row.stream, day: dateOf(event.at) })
    order = orderRow(change)
    before = after
  }
  const last = rows.at(-1)
  if (!last || !order) throw new Error('a stream has events')
  return {
    head: { stream: last.stream, type: 'work-order', version: last.version, hash: last.hash, state: before },
    order,
    places,
    opened,
    losses,
    timers: timersOf(last.stream, before),
  }
}
