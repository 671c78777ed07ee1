import { Box } from 'ink'
import { useEffect } from 'react'
import { type EventRow, type EventWords, eventRow } from '../desk/event-rows.ts'
import type { Selected } from '../desk/view.ts'
import type { Fed } from '../feed/tail.ts'
import { type Column, remaining, row } from '../paint/columns.ts'
import { Line, type Piece, piece, Rule } from '../paint/Line.tsx'
import type { Field } from '../text/field.ts'
import { FilterLine } from './FilterLine.tsx'
import { momentText, whenText } from './marks.ts'
import { Notice } from './Notice.tsx'
import { isBroad, isTall, type ScreenProps, windowOf } from './screen.ts'

export type EventsProps = ScreenProps & {
  events: Selected<Fed>
  /** Whether the past has come; until then there is nothing to say. */
  ready: boolean
  /** Events that came after the reader stopped; undefined while following. */
  fresh: number | undefined
  words: EventWords
  filter: string
  typing: Field | undefined
  onPage?: (rows: number) => void
}

const detailRows = 3

/** The tail of the feed, newest first. It stands still while somebody reads; what comes is counted. */
export const Events = (props: EventsProps) => {
  const { width, height, events, ready, filter, say, onPage } = props
  const gap = isTall(height) ? 1 : 0
  const room = height - 2 - gap - 1 - detailRows
  useEffect(() => onPage?.(room), [onPage, room])
  const columns = columnsFor(props)
  const { from, to } = windowOf(events.rows.length, room, events.at)
  const selected = events.rows[events.at]
  return (
    <Box flexDirection="column">
      <FilterLine width={width} text={filter} typing={props.typing} placeholder={say('events.all')} right={standing(props)} />
      {gap > 0 && <Line pieces={[]} width={width} />}
      <Line pieces={[piece(' '), ...heading(columns, say)]} width={width} />
      <Box height={room} flexDirection="column">
        {!ready && <Notice lines={['…']} width={width} />}
        {ready && events.rows.length === 0 && (
          <Notice lines={[say(filter === '' ? 'events.none' : 'events.noMatch')]} width={width} tone="plain" />
        )}
        {events.rows.slice(from, to).map((fed, index) => (
          <Line
            key={fed.seq}
            pieces={eventPieces(eventRow(fed, props.words), { ...props, columns })}
            width={width}
            selected={from + index === events.at}
          />
        ))}
      </Box>
      <Rule width={width} />
      {selected && <Detail {...props} row={eventRow(selected, props.words)} />}
    </Box>
  )
}

const standing = ({ fresh, say }: EventsProps): Piece[] => {
  if (fresh === undefined) return [piece(say('events.following'), 'faint')]
  const stopped = piece(` ${say('events.stopped')} `, 'reverse')
  return fresh === 0 ? [stopped] : [stopped, piece(`  ${say('events.fresh', { count: fresh })}`, 'strong')]
}

const columnsFor = ({ width }: EventsProps): Column[] => {
  const columns: Column[] = [
    { width: 8, tone: 'faint' },
    { width: 6, align: 'right', tone: 'faint' },
    { width: 17 },
    { width: 0 },
    { width: isBroad(width) ? 18 : 0, tone: 'faint' },
    { width: 7, tone: 'faint' },
    { width: 8 },
  ]
  return columns.toSpliced(3, 1, { width: remaining(columns, width - 2) - 2 })
}

const heading = (columns: readonly Column[], say: EventsProps['say']): Piece[] =>
  row(
    columns,
    (['at', 'seq', 'order', 'what', 'type', 'via', 'who'] as const).map((name) => piece(say(`events.${name}`), 'faint')),
  )

const eventPieces = (one: EventRow, { columns, now, messages }: EventsProps & { columns: readonly Column[] }): Piece[] => [
  piece(' '),
  ...row(columns, [whenText(one.fed.event.at, now, messages), String(one.fed.seq), one.number, one.what, one.type, one.via, one.who]),
]

/** The selected event as it is kept. */
const Detail = ({ row: { fed, number, who, via, what }, width, now, messages, say }: EventsProps & { row: EventRow }) => {
  const { event, seq } = fed
  const moment = (at: typeof event.at) =>
    momentText(at, now, messages) === messages.format.time(at) ? messages.format.seconds(at) : messages.format.dateTime(at)
  const faint = (text: string) => piece(`  ${text} `, 'faint')
  const data = Object.keys(event.data).length === 0 ? [] : [faint(say('events.data')), piece(JSON.stringify(event.data))]
  return (
    <>
      <Line
        pieces={[piece(` ${seq}`, 'strong'), piece(`  ${what}`), faint(`${number} ${say('events.version', { version: event.version })}`)]}
        width={width}
      />
      <Line
        pieces={[
          piece(` ${say('events.happened')} `, 'faint'),
          piece(moment(event.at)),
          faint(say('events.received')),
          piece(moment(event.recordedAt)),
          faint(say('events.by')),
          piece(who),
          faint(say('events.through')),
          piece(via),
        ]}
        width={width}
      />
      <Line pieces={[piece(` ${event.type}`), ...data]} width={width} />
    </>
  )
}
