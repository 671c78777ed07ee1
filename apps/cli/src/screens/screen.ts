import type { Instant, Messages } from '@ruhu/domain'
import type { Say } from '../i18n/i18n.ts'

/** What every screen is given besides its data: its room in cells, the time, and its words. */
export type ScreenProps = { width: number; height: number; now: Instant; messages: Messages; say: Say }

/** Rows and columns the screens are laid out for at least. */
export const smallest = { columns: 72, rows: 20 }

/** From this width on there is room for what is dropped at 80 columns. */
export const isBroad = (width: number): boolean => width >= 96

/** From this height on there is room for blank lines between the parts. */
export const isTall = (height: number): boolean => height >= 24

/** The part of a list that shows: as it was, moved only as far as the selected row needs. */
export const windowOf = (count: number, room: number, at: number): { from: number; to: number } => {
  const from = Math.min(Math.max(0, at - Math.floor(room / 2)), Math.max(0, count - room))
  return { from, to: Math.min(count, from + room) }
}
