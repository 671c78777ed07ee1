import { strengths } from '@ruhu/domain'
import { Box } from 'ink'
import { useEffect } from 'react'
import { allKeys, type Hint, helpColumns } from '../keys.ts'
import { fitPieces, Line, type Piece, piece } from '../paint/Line.tsx'
import { toWidth, widthOf, wrap } from '../text/width.ts'
import { strengthMarks, verdictMarks } from './marks.ts'
import type { ScreenProps } from './screen.ts'

export type HelpProps = ScreenProps & { scroll: number; onMeasure?: (page: number, scrollable: number) => void }

/** Every key, every mark, and how filters are written. */
export const Help = (props: HelpProps) => {
  const { width, height, scroll, onMeasure } = props
  const lines = helpLines(props)
  const scrollable = Math.max(0, lines.length - height)
  useEffect(() => onMeasure?.(Math.max(1, height - 2), scrollable), [onMeasure, height, scrollable])
  const first = Math.min(scroll, scrollable)
  return (
    <Box flexDirection="column">
      {Array.from({ length: Math.min(height, lines.length) }, (_, index) => first + index).map((index) => (
        <Line key={index} pieces={[piece(' '), ...(lines[index] ?? [])]} width={width} />
      ))}
    </Box>
  )
}

const helpLines = (props: HelpProps): Piece[][] => [
  ...keyTable(props),
  [],
  ...markTable(props),
  [],
  ...strengthTable(props),
  [],
  ...filterLines(props),
]

/** The key table, its columns side by side, each as wide as its longest keys. */
const keyTable = ({ width, say }: HelpProps): Piece[][] => {
  const columns = (Object.entries(helpColumns) as [keyof typeof helpColumns, readonly Hint[]][]).map(([name, hints]) => {
    const keyWidth = Math.max(...hints.map((hint) => widthOf(allKeys(hint)))) + 2
    const says = Math.max(widthOf(say(`help.${name}`)) - keyWidth, ...hints.map((hint) => widthOf(say(`key.${hint.says}`))))
    return { name, hints, keyWidth, width: keyWidth + says }
  })
  const left = width - 2 - columns.reduce((sum, column) => sum + column.width, 0)
  const gap = ' '.repeat(Math.max(2, Math.min(8, Math.floor(left / 2))))
  const rows = Math.max(...columns.map(({ hints }) => hints.length))
  const cell = (one: Hint | undefined, keyWidth: number): Piece[] =>
    one ? [piece(toWidth(allKeys(one), keyWidth), 'key'), piece(say(`key.${one.says}`))] : []
  return [
    columns.flatMap((column) => [...fitPieces([piece(say(`help.${column.name}`), 'strong')], column.width), piece(gap)]),
    ...Array.from({ length: rows }, (_, index) =>
      columns.flatMap((column) => [...fitPieces(cell(column.hints[index], column.keyWidth), column.width), piece(gap)]),
    ),
  ]
}

const markTable = ({ messages, say }: HelpProps): Piece[][] => [
  [piece(say('help.marks'), 'strong')],
  ...(['kept', 'breached', 'unproven', 'not-applicable'] as const).map((outcome) => {
    const { glyph, tone } = verdictMarks[outcome]
    return [piece(`${glyph}  `, tone), piece(toWidth(messages.outcome[outcome], 16)), piece(say(`help.${outcome}`), 'faint')]
  }),
  [piece('!  ', 'risk'), piece(toWidth(say('order.atRisk'), 16)), piece(say('help.atRisk'), 'faint')],
]

const strengthTable = ({ messages, say }: HelpProps): Piece[][] => [
  [piece(say('help.strength'), 'strong')],
  ...strengths.map((strength) => [
    piece(`${strengthMarks[strength]}  `),
    piece(toWidth(messages.strength[strength], 22)),
    piece(strength === 'system' ? say('help.strong') : strength === 'self' ? say('help.weak') : '', 'faint'),
  ]),
]

const filterLines = ({ say, width }: HelpProps): Piece[][] => [
  [piece(say('help.filtering'), 'strong')],
  [piece(say('filter.example'), 'key')],
  ...wrap(say('filter.how'), width - 2).map((line) => [piece(line, 'faint')]),
  [],
  [piece(`${say('help.script')}  `, 'faint'), piece('ruhu --json', 'key')],
]
