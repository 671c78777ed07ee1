import { articleName, type EditionRow, edition2015, provisionsOf } from '@ruhu/domain'
import { Box } from 'ink'
import { useEffect } from 'react'
import type { Selected } from '../desk/view.ts'
import { fitPieces, Line, type Piece, piece } from '../paint/Line.tsx'
import { usePaint } from '../paint/paint.ts'
import type { Field } from '../text/field.ts'
import { toWidth, wrap } from '../text/width.ts'
import { FilterLine } from './FilterLine.tsx'
import { Notice } from './Notice.tsx'
import { isBroad, isTall, type ScreenProps, windowOf } from './screen.ts'

export type ProvisionsProps = ScreenProps & {
  provisions: Selected<EditionRow>
  filter: string
  typing: Field | undefined
  scroll: number
  onMeasure?: (page: number, scrollable: number) => void
}

/** The regulation: every provision and form on the left, the official words of one on the right. */
export const Provisions = (props: ProvisionsProps) => {
  const { width, height, provisions, filter, say, scroll, onMeasure } = props
  const paint = usePaint()
  const gap = isTall(height) ? 1 : 0
  const room = height - 1 - gap
  const listWidth = isBroad(width) ? 36 : 30
  const { from, to } = windowOf(provisions.rows.length, room, provisions.at)
  const rows = provisions.rows.slice(from, to)
  const shown = provisions.rows[provisions.at]
  const text = shown ? textLines(shown, { ...props, plain: paint.text, width: width - listWidth - 3 }) : []
  const scrollable = Math.max(0, text.length - room)
  useEffect(() => onMeasure?.(Math.max(1, room - 2), scrollable), [onMeasure, room, scrollable])
  const first = Math.min(scroll, scrollable)
  const right = text.slice(first, first + room)
  const below = text.length - first - room
  if (below > 0) right.splice(room - 1, 1, [piece(say('provisions.below', { count: below + 1 }), 'faint')])
  const counts = say('provisions.count', { shown: provisions.rows.length, all: provisionsOf(edition2015).length })
  return (
    <Box flexDirection="column">
      <FilterLine width={width} text={filter} typing={props.typing} placeholder={say('provisions.all')} right={[piece(counts, 'faint')]} />
      {gap > 0 && <Line pieces={[]} width={width} />}
      {provisions.rows.length === 0 && <Notice lines={[say('provisions.noMatch')]} width={width} tone="plain" />}
      {Array.from({ length: provisions.rows.length === 0 ? 0 : Math.max(rows.length, right.length) }, (_, index) => index).map((index) => (
        <Line
          key={index}
          pieces={[...listPieces(rows[index], from + index === provisions.at, listWidth), piece('  '), ...(right[index] ?? [])]}
          width={width}
        />
      ))}
    </Box>
  )
}

const listPieces = (one: EditionRow | undefined, selected: boolean, width: number): Piece[] => {
  if (!one) return [piece(' '.repeat(width))]
  if (selected) return [piece(toWidth(` ${toWidth(one.id, 4)}  ${one.title}`, width), 'reverse')]
  return fitPieces([piece(` ${toWidth(one.id, 4)}  `, 'key'), piece(one.title)], width)
}

/** Heading, standing and official words of a provision, in lines. */
const textLines = (one: EditionRow, { width, messages, say, plain }: ProvisionsProps & { plain: (text: string) => string }): Piece[][] => {
  const chapter = one.chapter === null ? undefined : edition2015.chapters[one.chapter - 1]
  const judgeable = one.proof.some((proof) => proof !== 'R')
  const proof = judgeable ? messages.list(one.proof.map((each) => messages.proof[each])) : say('provisions.unjudged')
  return [
    fitPieces([piece(`${one.id}  `, 'key'), piece(one.title, 'strong'), piece(`  ${articleName(one.id)}`, 'faint')], width),
    ...wrap([chapter, messages.force[one.force], proof].filter(Boolean).join('  '), width).map((line) => [piece(line, 'faint')]),
    [],
    ...wrap(plain(one.text), width).map((line) => [piece(line)]),
  ]
}
