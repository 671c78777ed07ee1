import type { StreamId } from '@ruhu/domain'
import type { Field } from '../text/field.ts'

export type Place = 'overview' | 'orders' | 'order' | 'events' | 'provisions'

/** Screens whose list can be filtered. */
export type Filtered = 'orders' | 'events' | 'provisions'

/** What can be longer than the screen beside a list. */
export type Scrolled = 'order' | 'provisions' | 'help'

/** Scrolled to the end, wherever that is by then. */
export const end = Number.POSITIVE_INFINITY

export const sorts = ['deadline', 'promised', 'changed'] as const
export type Sort = (typeof sorts)[number]

/** What the reader has in front of them: only what they chose, nothing that comes from the server. */
export type Desk = {
  place: Place
  /** Where `back` leads, nearest last. */
  trail: readonly Place[]
  /** Help lies over the screen. */
  help: boolean
  /** The filter being typed, and what it was before. */
  typing: (Field & { before: string }) | undefined
  day: 'today' | 'all'
  sort: Sort
  filters: Readonly<Record<Filtered, string>>
  /** What is selected in each list; undefined: what the list suggests. */
  chosen: Readonly<{
    risk: string | undefined
    order: string | undefined
    verdict: string | undefined
    event: string | undefined
    provision: string | undefined
  }>
  /** The order on the full screen. */
  opened: StreamId | undefined
  /** Lines scrolled past, where something scrolls; `end` for as many as there are. */
  scroll: Readonly<Record<Scrolled, number>>
  /** The last event shown; newer ones are counted. Undefined: the tail is followed. */
  until: number | undefined
}

export const newDesk: Desk = {
  place: 'overview',
  trail: [],
  help: false,
  typing: undefined,
  day: 'today',
  sort: 'deadline',
  filters: { orders: '', events: '', provisions: '' },
  chosen: { risk: undefined, order: undefined, verdict: undefined, event: undefined, provision: undefined },
  opened: undefined,
  scroll: { order: end, provisions: 0, help: 0 },
  until: undefined,
}

export const isFiltered = (place: Place): place is Filtered => place === 'orders' || place === 'events' || place === 'provisions'
