import { Line, piece } from '../paint/Line.tsx'
import { type Tone, usePaint } from '../paint/paint.ts'
import { wrap } from '../text/width.ts'

/** Something said where a list would be: the first line as it is, what to do under it. */
export const Notice = ({ lines, width, tone = 'faint' }: { lines: readonly string[]; width: number; tone?: Tone }) => {
  const paint = usePaint()
  const wrapped = lines.flatMap((line, index) =>
    wrap(paint.text(line), width - 2).map((text) => ({ text, tone: index === 0 ? tone : ('faint' as const) })),
  )
  return wrapped.map(({ text, tone: own }) => <Line key={text} pieces={[piece(` ${text}`, own)]} width={width} />)
}
