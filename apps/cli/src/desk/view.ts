import type { Me, OrderEntry, OrdersState, Technician } from '@ruhu/client'
import type { EditionRow, Instant, Messages, NameOf } from '@ruhu/domain'
import type { Fed, TailState } from '../feed/tail.ts'
import type { Desk } from './desk.ts'
import { type EventWords, eventFits, openingsIn } from './event-rows.ts'
import { type FilterKey, readFilter } from './filter.ts'
import { gravestOf, type Judged, judged } from './judged.ts'
import { filtered, isToday, type OrderRow, rowOf, sorted } from './order-rows.ts'
import { type Overview, overviewOf } from './overview.ts'
import { peopleFrom } from './people.ts'
import { provisionRows } from './provision-rows.ts'
import type { List, Shown } from './reduce.ts'

/** Everything that comes from outside the desk. */
export type World = {
  orders: OrdersState
  tail: TailState
  technicians: readonly Technician[]
  me: Me
  now: Instant
  messages: Messages
  filterWords: Readonly<Record<FilterKey, string>>
}

/** An order in focus: its row, and what it comes to once its events are here. */
export type Focus = { row: OrderRow; nameOf: NameOf; judged?: Judged }

/** What the screens show: the world, seen from the desk. */
export type View = {
  all: readonly OrderRow[]
  overview: Overview
  risks: Selected<OrderRow>
  orders: Selected<OrderRow>
  events: Selected<Fed>
  /** Events newer than where the reader stopped. */
  fresh: number
  eventWords: EventWords
  provisions: Selected<EditionRow>
  focus: Focus | undefined
  /** Which verdict of the order in focus is selected. */
  verdict: number
}

/** Rows, and which of them is selected. */
export type Selected<Row> = { rows: readonly Row[]; at: number }

/** The chosen row; the first where nothing is chosen or it is gone. */
const select = <Row>(rows: readonly Row[], chosen: string | undefined, idOf: (row: Row) => string): Selected<Row> => ({
  rows,
  at: Math.max(
    0,
    rows.findIndex((row) => idOf(row) === chosen),
  ),
})

const idOf = ({ id }: { id: string }): string => id
const seqOf = ({ seq }: { seq: number }): string => String(seq)

export const viewOf = (desk: Desk, world: World): View => {
  const { orders, tail, now, messages, me, technicians, filterWords } = world
  const people = peopleFrom({ names: orders.names, technicians, me, messages })
  const row = (entry: OrderEntry) => rowOf(entry, people, now)
  const entries = [...orders.orders.values()].filter(({ order }) => desk.day === 'all' || isToday(order, now))
  const all = entries.map(row)
  const overview = overviewOf(sorted(all, 'deadline'))
  const listed = sorted(filtered(all, readFilter(desk.filters.orders, filterWords), messages), desk.sort)
  const selected = select(listed, desk.chosen.order, idOf)
  const eventWords = { orders: orders.orders, openings: openingsIn(tail.events), people, messages }
  const fitting = eventsFor(desk, tail, { ...eventWords, filterWords })
  const shown = fitting.filter(({ seq }) => desk.until === undefined || seq <= desk.until)
  const looked = desk.place === 'order' ? desk.opened : selected.rows[selected.at]?.id
  const inFocus = looked && orders.orders.get(looked)
  const focus = inFocus && focusOn(inFocus, { row: row(inFocus), nameOf: people.nameOf }, now)
  return {
    all,
    overview,
    risks: select(overview.risks, desk.chosen.risk, idOf),
    orders: selected,
    events: select(shown, desk.chosen.event, seqOf),
    fresh: fitting.length - shown.length,
    eventWords,
    provisions: select(provisionRows(desk.filters.provisions), desk.chosen.provision, idOf),
    focus,
    verdict: verdictAt(focus?.judged, desk.chosen.verdict),
  }
}

const eventsFor = (desk: Desk, { events }: TailState, words: EventWords & Pick<World, 'filterWords'>): readonly Fed[] => {
  if (desk.filters.events.trim() === '') return events
  const filter = readFilter(desk.filters.events, words.filterWords)
  return events.filter((fed) => eventFits(filter, fed, words))
}

const focusOn = ({ order, events }: OrderEntry, shown: Pick<Focus, 'row' | 'nameOf'>, now: Instant): Focus => ({
  ...shown,
  ...(events && { judged: judged(order, events, now) }),
})

const verdictAt = (whole: Judged | undefined, chosen: string | undefined): number => {
  if (!whole) return 0
  const index = whole.verdicts.findIndex(({ verdict }) => verdict.duty === chosen)
  return index >= 0 ? index : gravestOf(whole.verdicts)
}

const list = <Row>({ rows, at }: Selected<Row>, id: (row: Row) => string): List => ({ ids: rows.map(id), at })

/** What commands need to know of a view. */
export const shownIn = (view: View, desk: Desk, measured: Pick<Shown, 'page' | 'scrollable'>, tail: TailState): Shown => {
  const verdicts = view.focus?.judged?.verdicts ?? []
  const behind = {
    overview: view.risks.rows[view.risks.at]?.id,
    orders: view.orders.rows[view.orders.at]?.id,
    order: desk.opened,
    events: view.events.rows[view.events.at]?.event.stream,
    provisions: undefined,
  }
  return {
    risks: list(view.risks, idOf),
    orders: list(view.orders, idOf),
    events: list(view.events, seqOf),
    provisions: list(view.provisions, idOf),
    verdicts: { ids: verdicts.map(({ verdict }) => verdict.duty), at: view.verdict },
    order: behind[desk.place],
    provision: verdicts[view.verdict]?.verdict.provision,
    latestSeq: tail.events[0]?.seq,
    ...measured,
  }
}
