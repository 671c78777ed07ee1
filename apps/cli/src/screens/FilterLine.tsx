import { apart, Line, type Piece, piece } from '../paint/Line.tsx'
import type { Field } from '../text/field.ts'

type FilterLineProps = { width: number; text: string; typing: Field | undefined; placeholder: string; right: readonly Piece[] }

/** What a list is filtered by, and how much of it is left. */
export const FilterLine = ({ width, text, typing, placeholder, right }: FilterLineProps) => {
  const said = typing ? fieldPieces(typing) : [text === '' ? piece(placeholder, 'faint') : piece(text)]
  return <Line pieces={apart([piece(' / ', 'key'), ...said], [...right, piece(' ')], width)} width={width} />
}

/** A field with its caret as a reversed cell. */
export const fieldPieces = ({ text, caret }: Field): Piece[] => {
  const characters = [...text]
  return [
    piece(characters.slice(0, caret).join('')),
    piece(characters[caret] ?? ' ', 'reverse'),
    piece(characters.slice(caret + 1).join('')),
  ]
}
