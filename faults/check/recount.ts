import { beginning, chained, type EventRow, orderRow, recordedFrom, scopeLost, slotChange } from '@ruhu/api/testing/store'
import { dateOf, evolve, type Recorded, type WorkOrder } from '@ruhu/domain'
import type { Contents } from './contents.ts'
import type { Find } from './finding.ts'
import type { Projections } from './projections.ts'

type Head = { version: number; hash: string; order: WorkOrder }

/**
 * Goes through every event in commit order, once, and makes every projection anew. Finds holes in the order of commits
 * and of versions, and links of the chain that do not fit.
 */
export const recount = (events: readonly EventRow[], find: Find): Projections => {
  const heads = new Map<string, Head>()
  const workOrders = new Map<string, Contents['workOrders'][number]>()
  const slotLoads = new Map<string, Contents['slotLoads'][number]>()
  const orderCounters = new Map<string, Contents['orderCounters'][number]>()
  const scopeLosses: Contents['scopeLosses'] = []
  let last = 0

  const project = (event: Recorded, { seq }: EventRow, before: WorkOrder): WorkOrder => {
    const after = evolve(before, event)
    if (!after) return after
    const change = { event, before, after }
    workOrders.set(event.stream, orderRow(change) as Contents['workOrders'][number])
    const place = slotChange(change)
    if (place) {
      const key = `${place.branch}/${place.slot.start}`
      const taken = (slotLoads.get(key)?.taken ?? 0) + place.by
      slotLoads.set(key, { branch: place.branch, start: place.slot.start, taken })
    }
    const day = dateOf(event.at)
    if (event.type === 'v1.OrderOpened') orderCounters.set(day, { day, last: (orderCounters.get(day)?.last ?? 0) + 1 })
    const lost = scopeLost(change, seq)
    if (lost) scopeLosses.push(lost as Contents['scopeLosses'][number])
    return after
  }

  for (const row of events) {
    const { stream, version, seq } = row
    if (seq !== last + 1) find('corrupted', `seq ${seq} comes after ${last}`)
    last = seq
    const head = heads.get(stream) ?? { version: 0, hash: beginning, order: undefined }
    if (version !== head.version + 1) find('corrupted', `${stream}: version ${version} comes after ${head.version}`)
    if (!isLinked(row, head.hash)) find('corrupted', `${stream}: version ${version} does not follow from the one before`)
    try {
      heads.set(stream, { version, hash: row.hash, order: project(recordedFrom(row), row, head.order) })
    } catch (error) {
      find('corrupted', `${stream}: version ${version} cannot be read or folded: ${(error as Error).message}`)
    }
  }
  return {
    heads: [...heads].map(([stream, { version, hash, order }]) => ({ stream, type: 'work-order', version, hash, state: order })),
    workOrders: [...workOrders.values()],
    slotLoads: [...slotLoads.values()],
    orderCounters: [...orderCounters.values()],
    scopeLosses,
  }
}

const isLinked = ({ prev, hash, ...row }: EventRow, before: string): boolean => prev === before && chained(row, prev).hash === hash
