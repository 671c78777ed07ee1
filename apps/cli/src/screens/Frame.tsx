import { Box } from 'ink'
import type { ReactNode } from 'react'
import { Line, lengthOf, type Piece, piece, Rule } from '../paint/Line.tsx'

export type FrameProps = {
  width: number
  height: number
  title: string
  /** What stands at the right of the header, the most important last: what does not fit is left out from the front. */
  aside: readonly Piece[]
  /** Keys and what they do. */
  hints: readonly { keys: string; says: string }[]
  children: ReactNode
}

/** Rows the frame takes for itself. */
export const frameRows = 4

/** Header line, the screen, key line. */
export const Frame = ({ width, height, title, aside, hints, children }: FrameProps) => (
  <Box width={width} height={height} flexDirection="column" overflow="hidden">
    <Header width={width} title={title} aside={aside} />
    <Rule width={width} />
    <Box height={height - frameRows} flexDirection="column" overflow="hidden">
      {/* What is too much is cut off at the bottom, instead of every part giving up lines. */}
      <Box flexDirection="column" flexShrink={0}>
        {children}
      </Box>
    </Box>
    <Rule width={width} />
    <Line pieces={hintPieces(hints, width)} width={width} />
  </Box>
)

const Header = ({ width, title, aside }: Pick<FrameProps, 'width' | 'title' | 'aside'>) => {
  const left = [piece(' '), piece('ruhu', 'brand'), piece(`  ${title}`, 'strong')]
  const room = width - lengthOf(left) - 2
  const fitting = aside.slice(aside.findIndex((_, index) => lengthOf(spaced(aside.slice(index))) <= room))
  const right = spaced(fitting)
  const blank = Math.max(0, width - lengthOf(left) - lengthOf(right) - 1)
  return <Line pieces={[...left, piece(' '.repeat(blank)), ...right]} width={width} />
}

const spaced = (pieces: readonly Piece[]): Piece[] => pieces.flatMap((one, index) => (index === 0 ? [one] : [piece('  '), one]))

/** As many keys as fit, whole. */
const hintPieces = (hints: FrameProps['hints'], width: number): Piece[] => {
  const pieces: Piece[] = []
  for (const { keys, says } of hints) {
    const next = [piece(' '), piece(keys, 'key'), piece(` ${says} `)]
    if (lengthOf(pieces) + lengthOf(next) > width) break
    pieces.push(...next)
  }
  return pieces
}
