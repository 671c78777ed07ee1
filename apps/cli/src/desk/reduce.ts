import type { StreamId } from '@ruhu/domain'
import type { CommandName } from '../keys.ts'
import { edit, fieldOf } from '../text/field.ts'
import { type Desk, end, isFiltered, type Place, type Scrolled, sorts } from './desk.ts'

/** A list as the reader sees it, and which of it is selected. */
export type List = { ids: readonly string[]; at: number }

/** What a command needs to know of what is on the screen. */
export type Shown = {
  risks: List
  orders: List
  verdicts: List
  events: List
  provisions: List
  /** The order behind the selected risk, order or event. */
  order: StreamId | undefined
  /** The provision of the selected verdict. */
  provision: string | undefined
  latestSeq: number | undefined
  /** Rows a page moves by. */
  page: number
  /** Lines that can be scrolled past. */
  scrollable: number
}

const listAt = {
  overview: ['risks', 'risk'],
  orders: ['orders', 'order'],
  order: ['verdicts', 'verdict'],
  events: ['events', 'event'],
  provisions: ['provisions', 'provision'],
} as const satisfies Record<Place, readonly [keyof Shown, keyof Desk['chosen']]>

/** What a command makes of the desk. Quitting and the language are not the desk's. */
export const reduce = (desk: Desk, command: CommandName, shown: Shown): Desk => {
  if (desk.help) return reduceHelp(desk, command, shown)
  switch (command) {
    case 'overview':
    case 'orders':
    case 'events':
    case 'provisions':
      return goTo(desk, command, shown)
    case 'down':
      return move(desk, shown, 1)
    case 'up':
      return move(desk, shown, -1)
    case 'pageDown':
      return turn(desk, shown, 1)
    case 'pageUp':
      return turn(desk, shown, -1)
    case 'first':
      return move(desk, shown, Number.NEGATIVE_INFINITY)
    case 'last':
      return move(desk, shown, Number.POSITIVE_INFINITY)
    case 'open':
      return open(desk, shown)
    case 'back':
      return back(desk)
    case 'nextVerdict':
      return moveVerdict(desk, shown, 1)
    case 'previousVerdict':
      return moveVerdict(desk, shown, -1)
    case 'search':
      return search(desk)
    case 'sort':
      return desk.place === 'orders' ? { ...desk, sort: sorts[(sorts.indexOf(desk.sort) + 1) % sorts.length] ?? 'deadline' } : desk
    case 'days':
      return { ...desk, day: desk.day === 'today' ? 'all' : 'today' }
    case 'follow':
      return desk.place === 'events' ? { ...desk, until: undefined, chosen: { ...desk.chosen, event: undefined } } : desk
    case 'help':
      return { ...scrollTo(desk, 'help', 0), help: true }
    case 'locale':
    case 'quit':
      return desk
    default:
      return command satisfies never
  }
}

/** What a key makes of the filter being typed. The list follows every key. */
export const type = (desk: Desk, key: string, shown: Shown): Desk => {
  const { typing, place } = desk
  if (!typing || !isFiltered(place)) return { ...desk, typing: undefined }
  const filtered = (text: string): Desk => ({ ...scrollTo(desk, 'provisions', 0), filters: { ...desk.filters, [place]: text } })
  if (key === 'return') return { ...desk, typing: undefined }
  if (key === 'escape') return { ...filtered(typing.before), typing: undefined }
  if (key === 'up' || key === 'down') return move(desk, shown, key === 'up' ? -1 : 1)
  const next = edit(typing, key)
  return { ...filtered(next.text), typing: { ...next, before: typing.before } }
}

const goTo = (desk: Desk, place: Place, { latestSeq }: Shown): Desk => ({
  ...desk,
  place,
  trail: [],
  ...(place === 'events' && { until: latestSeq, chosen: { ...desk.chosen, event: undefined } }),
})

const scrollTo = (desk: Desk, what: Scrolled, line: number): Desk => ({ ...desk, scroll: { ...desk.scroll, [what]: line } })

const move = (desk: Desk, shown: Shown, by: number): Desk => {
  const [name, chosen] = listAt[desk.place]
  const { ids, at } = shown[name]
  const next = ids[Math.min(Math.max(at + by, 0), ids.length - 1)]
  if (next === undefined) return desk
  const stopped = desk.place === 'events' && desk.until === undefined ? { until: shown.latestSeq } : {}
  const moved = { ...desk, ...stopped, chosen: { ...desk.chosen, [chosen]: next } }
  if (next === ids[at]) return moved
  if (desk.place === 'orders') return { ...moved, chosen: { ...moved.chosen, verdict: undefined } }
  return desk.place === 'provisions' ? scrollTo(moved, 'provisions', 0) : moved
}

const turn = (desk: Desk, shown: Shown, pages: number): Desk =>
  desk.place === 'order' || desk.place === 'provisions'
    ? scroll(desk, desk.place, { shown, by: pages * shown.page })
    : move(desk, shown, pages * shown.page)

/** Facts stay at their end, where the newest is, unless the reader has gone up; a text begins at its beginning. */
const scroll = (desk: Desk, what: Scrolled, { shown, by }: { shown: Shown; by: number }): Desk => {
  const line = Math.max(Math.min(desk.scroll[what], shown.scrollable) + by, 0)
  if (line < shown.scrollable) return scrollTo(desk, what, line)
  return scrollTo(desk, what, what === 'order' ? end : shown.scrollable)
}

const moveVerdict = (desk: Desk, { verdicts }: Shown, by: number): Desk => {
  const next = verdicts.ids[Math.min(Math.max(verdicts.at + by, 0), verdicts.ids.length - 1)]
  if (next === undefined || (desk.place !== 'orders' && desk.place !== 'order')) return desk
  return { ...desk, chosen: { ...desk.chosen, verdict: next } }
}

const open = (desk: Desk, { order, provision }: Shown): Desk => {
  const trail = [...desk.trail, desk.place]
  switch (desk.place) {
    case 'overview':
    case 'orders':
    case 'events': {
      if (order === undefined) return desk
      const verdict = desk.place === 'orders' ? desk.chosen.verdict : undefined
      return { ...scrollTo(desk, 'order', end), place: 'order', trail, opened: order, chosen: { ...desk.chosen, verdict } }
    }
    case 'order':
      if (provision === undefined) return desk
      return {
        ...scrollTo(desk, 'provisions', 0),
        place: 'provisions',
        trail,
        filters: { ...desk.filters, provisions: '' },
        chosen: { ...desk.chosen, provision },
      }
    case 'provisions':
      return desk
    default:
      return desk.place satisfies never
  }
}

const back = (desk: Desk): Desk => {
  const { place, trail, filters } = desk
  if (isFiltered(place) && filters[place] !== '') return { ...desk, filters: { ...filters, [place]: '' } }
  const to = trail.at(-1)
  return to ? { ...desk, place: to, trail: trail.slice(0, -1) } : desk
}

const search = (desk: Desk): Desk => {
  const place = isFiltered(desk.place) ? desk.place : 'orders'
  const before = desk.filters[place]
  return { ...desk, place, trail: place === desk.place ? desk.trail : [], typing: { ...fieldOf(before), before } }
}

const reduceHelp = (desk: Desk, command: CommandName, shown: Shown): Desk => {
  switch (command) {
    case 'down':
      return scroll(desk, 'help', { shown, by: 1 })
    case 'up':
      return scroll(desk, 'help', { shown, by: -1 })
    case 'pageDown':
      return scroll(desk, 'help', { shown, by: shown.page })
    case 'pageUp':
      return scroll(desk, 'help', { shown, by: -shown.page })
    case 'help':
    case 'back':
      return { ...desk, help: false }
    default:
      return desk
  }
}
