import { toWidth } from '../text/width.ts'
import { type Piece, piece } from './Line.tsx'
import type { Tone } from './paint.ts'

/** A column of a table: its width in cells, and how its figures stand. */
export type Column = { width: number; align?: 'left' | 'right'; tone?: Tone }

export type Cell = string | Piece

const gap = 2

/** A row of a table, two blanks between its columns. A column without width is left out. */
export const row = (columns: readonly Column[], cells: readonly Cell[]): Piece[] =>
  columns.flatMap(({ width, align, tone }, index) => {
    if (width <= 0) return []
    const cell = cells[index] ?? ''
    const { text, tone: own } = typeof cell === 'string' ? piece(cell, tone ?? 'plain') : cell
    const last = columns.slice(index + 1).every((column) => column.width <= 0)
    return [piece(toWidth(text, width, align), own ?? tone ?? 'plain'), ...(last ? [] : [piece(' '.repeat(gap))])]
  })

/** The width left for one column when the others have theirs. */
export const remaining = (columns: readonly Column[], width: number): number => {
  const others = columns.filter((column) => column.width > 0)
  return Math.max(0, width - others.reduce((sum, column) => sum + column.width + gap, 0))
}
