import type { Fault } from '@ruhu/client'
import { Box } from 'ink'
import { useEffect } from 'react'
import type { Desk } from '../desk/desk.ts'
import type { OrderRow } from '../desk/order-rows.ts'
import type { Focus, Selected } from '../desk/view.ts'
import { type Column, remaining, row } from '../paint/columns.ts'
import { Line, type Piece, piece, Rule } from '../paint/Line.tsx'
import type { Field } from '../text/field.ts'
import { widthOf } from '../text/width.ts'
import { FilterLine } from './FilterLine.tsx'
import { leftText, riskMarks, stageColumn } from './marks.ts'
import { Notice } from './Notice.tsx'
import { OrderDetail } from './OrderDetail.tsx'
import { isBroad, isTall, type ScreenProps, windowOf } from './screen.ts'

export type OrdersProps = ScreenProps & {
  orders: Selected<OrderRow>
  /** How many there are before the filter; undefined while they load. */
  count: number | undefined
  desk: Pick<Desk, 'sort' | 'day'>
  filter: string
  typing: Field | undefined
  focus: Focus | undefined
  verdict: number
  fault?: Fault | undefined
  /** Told how many rows a page has. */
  onPage?: (rows: number) => void
}

/** The day's orders above, the selected one below. */
export const Orders = (props: OrdersProps) => {
  const { width, height, orders, count, say, desk, onPage } = props
  const gap = isTall(height) ? 1 : 0
  const room = Math.floor((height - 3 - gap) * 0.38)
  const detail = height - 3 - gap - room
  useEffect(() => onPage?.(room), [onPage, room])
  const right = [
    ...(count === undefined ? [] : [say('orders.count', { shown: orders.rows.length, all: count })]),
    say(`sort.${desk.sort}`),
    say(`days.${desk.day}`),
  ]
  return (
    <Box flexDirection="column">
      <FilterLine
        width={width}
        text={props.filter}
        typing={props.typing}
        placeholder={say('orders.all')}
        right={[piece(right.join('  '), 'faint')]}
      />
      {gap > 0 && <Line pieces={[]} width={width} />}
      <Box height={room + 1} flexDirection="column">
        <Table {...props} room={room} />
      </Box>
      <Rule width={width} />
      <Box height={detail} flexDirection="column">
        {props.focus && <OrderDetail {...props} focus={props.focus} height={detail} />}
      </Box>
    </Box>
  )
}

const Table = (props: OrdersProps & { room: number }) => {
  const { width, orders, count, say, room, filter } = props
  const columns = columnsFor(props)
  const names = ['left', 'promised', 'number', 'customer', 'address', 'stage', 'technician', 'employer'] as const
  const heading = row(
    columns,
    names.map((name) => piece(say(`orders.${name}`), 'faint')),
  )
  const { from, to } = windowOf(orders.rows.length, room, orders.at)
  return (
    <>
      <Line pieces={[piece('   '), ...heading]} width={width} />
      {count === undefined && skeleton.map((line) => <Line key={line} pieces={[piece(`   ${line}`, 'faint')]} width={width} />)}
      {count !== undefined && orders.rows.length === 0 && (
        <Notice lines={filter === '' ? [say('orders.none'), say('orders.noneYet')] : [say('orders.noMatch')]} width={width} tone="plain" />
      )}
      {orders.rows.slice(from, to).map((one, index) => (
        <Line key={one.id} pieces={orderLine(one, { ...props, columns })} width={width} selected={from + index === orders.at} />
      ))}
    </>
  )
}

const skeleton = ['·····', '······', '·······']

const columnsFor = ({ width, desk, messages, say }: OrdersProps): Column[] => {
  const customer = Math.max(6, widthOf(say('orders.customer')))
  const promised = desk.day === 'today' ? 5 : 8
  const columns: Column[] = [
    { width: 8, align: 'right', tone: 'strong' },
    { width: promised },
    { width: 17 },
    { width: customer },
    { width: 0 },
    { width: stageColumn(messages) },
    { width: 6 },
    { width: isBroad(width) ? 8 : 0, tone: 'faint' },
  ]
  const address = remaining(columns, width - 4) - 2
  return columns.toSpliced(4, 1, { width: address >= 10 ? address : 0, tone: 'faint' })
}

const orderLine = (one: OrderRow, { now, messages, say, desk, columns }: OrdersProps & { columns: readonly Column[] }): Piece[] => {
  const mark = one.risk && riskMarks[one.risk]
  const { format } = messages
  const promised = one.promisedAt === undefined ? '' : desk.day === 'today' ? format.time(one.promisedAt) : format.day(one.promisedAt)
  const left = one.deadline ? leftText(one.deadline, now, say) : ''
  const cells = [
    mark ? piece(left, mark.tone) : left,
    promised,
    one.order.number,
    one.customer,
    one.address,
    messages.stage[one.order.stage],
    one.technician,
    one.employer,
  ]
  return [piece(` ${mark?.glyph ?? ' '} `, mark?.tone), ...row(columns, cells)]
}
