import { Text } from 'ink'
import { createElement } from 'react'
import { toWidth, widthOf } from '../text/width.ts'
import { lookOf, type Tone, usePaint } from './paint.ts'

export type Piece = { text: string; tone?: Tone }

export const piece = (text: string, tone: Tone = 'plain'): Piece => ({ text, tone })

/** Cells a row of pieces takes. */
export const lengthOf = (pieces: readonly Piece[]): number => pieces.reduce((sum, { text }) => sum + widthOf(text), 0)

/** Pieces in exactly `width` cells: what does not fit is cut where it stands. */
export const fitPieces = (pieces: readonly Piece[], width: number): Piece[] => {
  let left = width
  const fitted: Piece[] = []
  for (const one of pieces) {
    if (left <= 0) break
    const wide = widthOf(one.text)
    fitted.push(wide > left ? { ...one, text: toWidth(one.text, left) } : one)
    left -= Math.min(wide, left)
  }
  return left > 0 ? [...fitted, piece(' '.repeat(left))] : fitted
}

const gap = 2

/** Two ends of a line with what is between them left blank. */
export const apart = (left: readonly Piece[], right: readonly Piece[], width: number): Piece[] => {
  const room = width - lengthOf(right)
  if (right.length === 0 || room <= gap) return fitPieces(left, width)
  return [...fitPieces(left, room - gap), piece(' '.repeat(gap)), ...right]
}

/** One line of the screen. A selected one is reversed over its whole width. */
export const Line = ({ pieces, width, selected = false }: { pieces: readonly Piece[]; width: number; selected?: boolean }) => {
  const paint = usePaint()
  const plain = pieces.map(({ text, tone }) => ({ text: paint.text(text), tone: tone ?? 'plain' }))
  const parts = fitPieces(plain, width).map(({ text, tone }) =>
    createElement(Text, lookOf(tone ?? 'plain', { color: paint.color, selected }), text),
  )
  return createElement(Text, { wrap: 'truncate-end' }, ...parts)
}

/** A rule across the screen. */
export const Rule = ({ width }: { width: number }) => <Line pieces={[piece('─'.repeat(width), 'faint')]} width={width} />
