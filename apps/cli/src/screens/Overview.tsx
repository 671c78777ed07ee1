import { edition2015, type Phase, phases } from '@ruhu/domain'
import { Box } from 'ink'
import type { EventRow } from '../desk/event-rows.ts'
import type { OrderRow } from '../desk/order-rows.ts'
import type { Overview as Figures } from '../desk/overview.ts'
import type { Selected } from '../desk/view.ts'
import { type Column, row } from '../paint/columns.ts'
import { fitPieces, Line, type Piece, piece } from '../paint/Line.tsx'
import { leftText, momentText, riskMarks, stageColumn, whenText } from './marks.ts'
import { Notice } from './Notice.tsx'
import { isTall, type ScreenProps, windowOf } from './screen.ts'

export type OverviewProps = ScreenProps & {
  /** Undefined while the orders load. */
  figures: Figures | undefined
  risks: Selected<OrderRow>
  /** The newest events, newest first; undefined while they load. */
  events: readonly EventRow[] | undefined
  day: 'today' | 'all'
}

const leftWidth = 25

const stageColumns: readonly Column[] = [{ width: 15 }, { width: 5, align: 'right', tone: 'strong' }]

/** Counts by stage and branch, what is at risk, and what happened last. */
export const Overview = (props: OverviewProps) => {
  const { width, height, figures } = props
  const gap = isTall(height) ? 1 : 0
  const stages = stageLines(props)
  const room = Math.max(stages.length, Math.min((figures?.branches.length ?? 0) + 9, height - 8))
  const right = [...branchLines(props), piecesOfBlank, ...riskLines(props, room)].slice(0, room)
  const beside = Array.from({ length: Math.max(stages.length, right.length) }, (_, index) => index)
  const eventRoom = height - 1 - gap - 1 - beside.length - 1 - 1
  return (
    <Box flexDirection="column">
      {gap > 0 && <Line pieces={[]} width={width} />}
      <Line pieces={summary(props)} width={width} />
      <Line pieces={[]} width={width} />
      {beside.map((index) => (
        <Line key={index} pieces={[piece(' '), ...fitPieces(stages[index] ?? [], leftWidth), ...(right[index] ?? [])]} width={width} />
      ))}
      <Line pieces={[]} width={width} />
      <Latest {...props} room={eventRoom} />
    </Box>
  )
}

const piecesOfBlank: readonly Piece[] = []

const summary = ({ figures, say, day }: OverviewProps): Piece[] => {
  const number = (value: number | undefined): Piece => (value === undefined ? piece('…', 'faint') : piece(String(value), 'strong'))
  const risks = figures?.risks.length ?? 0
  return [
    ...[piece(` ${say('overview.visits')} `, 'faint'), number(figures?.visits)],
    ...(risks > 0
      ? [piece(`   ! ${say('overview.risk')} ${risks}`, 'risk')]
      : [piece(`   ${say('overview.risk')} `, 'faint'), number(figures?.risks.length)]),
    ...[piece(`   ${say('overview.closed')} `, 'faint'), number(figures?.closed)],
    piece(`   ${say(`days.${day}`)}`),
    ...[piece(`   ${say('overview.edition')} `, 'faint'), piece(edition2015.id)],
  ]
}

const stageLines = ({ figures, messages, say }: OverviewProps): (readonly Piece[])[] => {
  const count = (value: number): Piece => (value === 0 ? piece('0', 'faint') : piece(String(value), 'strong'))
  const phase = (of: Phase, cell: Piece) => row(stageColumns, [messages.phase[of], cell])
  const lines = figures
    ? figures.phases.map((one) => phase(one.phase, count(one.count)))
    : phases.map((of) => phase(of, piece('…', 'faint')))
  return [
    row(stageColumns, [piece(say('overview.stage'), 'faint'), piece(say('overview.now'), 'faint')]),
    ...lines,
    row(stageColumns, [piece(say('overview.total'), 'faint'), figures ? piece(String(figures.visits), 'strong') : piece('…', 'faint')]),
  ]
}

const branchLines = ({ figures, say }: OverviewProps): (readonly Piece[])[] => {
  const columns: readonly Column[] = [{ width: 14 }, ...[6, 7, 7].map((width): Column => ({ width, align: 'right' }))]
  const head = [say('overview.branch'), say('overview.visits'), `! ${say('overview.risk')}`, say('overview.closed')]
  const lines = (figures?.branches ?? []).map(({ name, visits, risks, closed }) =>
    row(columns, [name, String(visits), piece(String(risks), risks > 0 ? 'risk' : 'plain'), String(closed)]),
  )
  return [
    row(
      columns,
      head.map((text) => piece(text, 'faint')),
    ),
    ...lines,
  ]
}

/** The orders at risk, the selected one reversed; at least their heading. */
const riskLines = (props: OverviewProps, room: number): (readonly Piece[])[] => {
  const { figures, risks, say, width } = props
  const used = (figures?.branches.length ?? 0) + 3
  const lines = Math.max(1, room - used)
  if (!figures) return []
  if (risks.rows.length === 0) return [[piece(say('overview.risk'), 'strong'), piece(' 0')], [piece(say('overview.calm'), 'faint')]]
  const hidden = risks.rows.length > lines
  const { from, to } = windowOf(risks.rows.length, hidden ? lines - 1 : lines, risks.at)
  return [
    [piece(`${say('overview.risk')} `, 'strong'), piece(String(risks.rows.length))],
    ...risks.rows
      .slice(from, to)
      .map((one, index) => riskLine(one, { ...props, selected: from + index === risks.at, room: width - leftWidth - 2 })),
    ...(hidden ? [[piece(say('overview.more', { count: risks.rows.length - (to - from) }), 'faint')]] : []),
  ]
}

const riskLine = (one: OrderRow, { now, messages, say, selected, room }: OverviewProps & { selected: boolean; room: number }): Piece[] => {
  const { glyph, tone } = riskMarks[one.risk ?? 'near']
  const columns: readonly Column[] = [
    { width: 8, align: 'right', tone },
    { width: 5 },
    { width: room >= 70 ? 17 : 0 },
    { width: 6 },
    { width: stageColumn(messages) },
    { width: 6 },
    { width: 4, tone: 'key' },
  ]
  const promised = one.promisedAt === undefined ? '' : momentText(one.promisedAt, now, messages)
  const cells = [
    one.deadline ? leftText(one.deadline, now, say) : '',
    promised,
    one.order.number,
    one.customer,
    messages.stage[one.order.stage],
    one.technician,
    one.deadline?.provision ?? '',
  ]
  const pieces = [piece(glyph, tone), piece(' '), ...row(columns, cells)]
  return selected ? pieces.map(({ text }) => piece(text, 'reverse')) : pieces
}

/** The last events, as many as fit. */
const Latest = ({ events, room, width, now, messages, say }: OverviewProps & { room: number }) => {
  const columns: readonly Column[] = [{ width: 8, tone: 'faint' }, { width: 17 }, { width: width - 46 }, { width: 8 }]
  return (
    <>
      <Line pieces={[piece(` ${say('overview.latest')}`, 'strong')]} width={width} />
      {events === undefined && <Notice lines={['…']} width={width} />}
      {events?.length === 0 && <Notice lines={[say('overview.noEvents')]} width={width} />}
      {events?.slice(0, Math.max(0, room)).map(({ fed, number, what, who }) => (
        <Line
          key={fed.seq}
          pieces={[piece(' '), ...row(columns, [whenText(fed.event.at, now, messages), number, what, piece(who, 'faint')])]}
          width={width}
        />
      ))}
    </>
  )
}
