import { type Instant, type Slot, sameSlot, startOfDay } from '@ruhu/domain'

/** A window of the branch as the API tells it: `left` visits still fit. */
export type OpenWindow = { slot: Slot; left: number }

export type CellState = 'free' | 'full' | 'past'
export type Cell = { slot: Slot; state: CellState }
export type SlotDay = { day: Instant; cells: readonly Cell[] }
/** Days down, windows of the day across. `columns` holds one slot of each window, to be named by its times. */
export type SlotTable = { columns: readonly Slot[]; days: readonly SlotDay[] }

type Known = {
  windows: readonly OpenWindow[]
  /** What was offered on the order; every window with room when left out. */
  offered?: readonly Slot[]
  now: Instant
}

const windowKey = ({ start, end }: Slot) => `${start - startOfDay(start)}-${end - start}`

/** The windows of a branch as a table; days on which nothing lies ahead are left out. */
export const slotTable = ({ windows, offered, now }: Known): SlotTable => {
  const slots = [...windows.map(({ slot }) => slot), ...(offered ?? [])]
  const columns = [...new Map(slots.map((slot) => [windowKey(slot), slot])).values()].toSorted(
    (a, b) => a.start - startOfDay(a.start) - (b.start - startOfDay(b.start)),
  )
  const days = [...new Set(slots.map(({ start }) => startOfDay(start)))].toSorted((a, b) => a - b)
  return {
    columns,
    days: days
      .map((day) => ({ day, cells: columns.map((column) => cellOf(onDay(column, day), { windows, now, ...(offered && { offered }) })) }))
      .filter(({ cells }) => cells.some(({ state }) => state !== 'past')),
  }
}

const onDay = ({ start, end }: Slot, day: Instant): Slot => {
  const from = (day + start - startOfDay(start)) as Instant
  return { start: from, end: (from + end - start) as Instant }
}

const cellOf = (slot: Slot, { windows, offered, now }: Known): Cell => {
  if (slot.start <= now) return { slot, state: 'past' }
  const open = windows.some((window) => sameSlot(window.slot, slot) && window.left > 0)
  const given = offered === undefined || offered.some((one) => sameSlot(one, slot))
  return { slot, state: open && given ? 'free' : 'full' }
}

export const freeIn = ({ days }: SlotTable): Slot[] =>
  days.flatMap(({ cells }) => cells.filter(({ state }) => state === 'free').map(({ slot }) => slot))

/** Whether what was offered is not what is to be had now, so that it should be offered again. */
export const offerIsStale = (offered: readonly Slot[], windows: readonly OpenWindow[]): boolean => {
  const open = windows.filter(({ left }) => left > 0)
  return open.length !== offered.length || open.some(({ slot }) => !offered.some((one) => sameSlot(one, slot)))
}
