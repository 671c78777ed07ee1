import type { OrderEntry } from '@ruhu/client'
import { type EditionRow, edition2015, provisionsOf } from '@ruhu/domain'
import { type Findable, findOrders } from '../orders/find-orders.ts'
import { isProvisionNumber } from '../regulation/find-provisions.ts'

export const palettePages = ['today', 'orders', 'regulation'] as const
export type PalettePage = (typeof palettePages)[number]

/** Somewhere to go. */
export type Hit = { kind: 'page'; page: PalettePage } | { kind: 'order'; entry: OrderEntry } | { kind: 'provision'; row: EditionRow }

const most = 8

const provisionsFor = (asked: string): EditionRow[] => {
  const rows = provisionsOf(edition2015).filter(({ id, title }) => id.toLowerCase().startsWith(asked) || title.includes(asked))
  // 8 means 8.1 to 8.6; 8.4 means 8.4 before anything its heading holds.
  return rows.toSorted((a, b) => Number(b.id === asked) - Number(a.id === asked)).slice(0, most)
}

/** What the words typed may mean: pages by their names, orders by what they are found by, provisions by number or heading. */
export const findHits = (asked: string, orders: readonly Findable[], pageNames: Readonly<Record<PalettePage, string>>): Hit[] => {
  const wanted = asked.trim().toLowerCase()
  const pages = palettePages.filter((page) => pageNames[page].toLowerCase().includes(wanted)).map((page): Hit => ({ kind: 'page', page }))
  if (wanted === '') return pages
  const found = findOrders(orders, wanted)
    .slice(0, most)
    .map((entry): Hit => ({ kind: 'order', entry }))
  const provisions = provisionsFor(wanted).map((row): Hit => ({ kind: 'provision', row }))
  // Phone numbers hold such figures, too.
  return isProvisionNumber(wanted) ? [...pages, ...provisions, ...found] : [...pages, ...found, ...provisions]
}

export const keyOf = (hit: Hit): string => {
  switch (hit.kind) {
    case 'page':
      return hit.page
    case 'order':
      return hit.entry.id
    case 'provision':
      return `provision-${hit.row.id}`
    default:
      return hit satisfies never
  }
}
