import { type Fault, useOrder, useOrders, useRuhu } from '@ruhu/client'
import { type Instant, queryPermissions, type StreamId, scopeOf } from '@ruhu/domain'
import { useRef } from 'react'
import type { Desk } from './desk/desk.ts'
import { eventRow } from './desk/event-rows.ts'
import type { View } from './desk/view.ts'
import { useWords } from './i18n/i18n.ts'
import { hintsWithin, keyLines, shortKeys } from './keys.ts'
import { type Piece, piece } from './paint/Line.tsx'
import { Events } from './screens/Events.tsx'
import { FaultNotice } from './screens/FaultNotice.tsx'
import { Frame, frameRows } from './screens/Frame.tsx'
import { Help } from './screens/Help.tsx'
import { Order } from './screens/Order.tsx'
import { Orders } from './screens/Orders.tsx'
import { Overview } from './screens/Overview.tsx'
import { Provisions } from './screens/Provisions.tsx'

type DeskScreenProps = {
  width: number
  height: number
  now: Instant
  desk: Desk
  view: View
  /** Whether the tail's past has come. */
  ready: boolean
  onMeasure: (page: number, scrollable: number) => void
}

/** The frame, and in it the screen the reader is on. */
export const DeskScreen = (props: DeskScreenProps) => {
  const { width, height, desk, now } = props
  const { say } = useWords()
  const aside = useAside(now)
  const title = say(`place.${desk.help ? 'help' : desk.place}`)
  return (
    <Frame width={width} height={height} title={title} aside={aside} hints={useHints(desk, width)}>
      <Body {...props} height={Math.max(1, height - frameRows)} />
    </Frame>
  )
}

const useHints = (desk: Desk, width: number) => {
  const { say } = useWords()
  if (desk.typing)
    return [
      { keys: '↵', says: say('key.accept') },
      { keys: 'esc', says: say('key.cancel') },
      { keys: '↓ ↑', says: say('key.move') },
    ]
  const hints = hintsWithin(keyLines[desk.help ? 'help' : desk.place], width, (hint) => say(`key.${hint.says}`))
  return hints.map((hint) => ({ keys: shortKeys(hint), says: say(`key.${hint.says}`) }))
}

/** Where, who, whether what is shown is live, and the server's time. */
const useAside = (now: Instant): Piece[] => {
  const { me } = useRuhu()
  const { status } = useOrders()
  const { say, messages } = useWords()
  // The moment it was lost, which is not when the last event came.
  const lost = useRef<Instant | undefined>(undefined)
  if (status !== 'offline') lost.current = undefined
  else lost.current ??= now
  const wide = scopeOf(queryPermissions['workOrder.list'], me.role) === 'city'
  const live = {
    live: piece(say('live.live'), 'faint'),
    offline: piece(`! ${say('live.offline', { time: messages.format.seconds(lost.current ?? now) })}`, 'risk'),
    loading: piece(say('live.loading'), 'faint'),
    failed: piece(`✕ ${say('live.failed')}`, 'breached'),
  }[status]
  return [
    piece(wide ? say('city') : me.branchName, 'faint'),
    piece(me.name, 'faint'),
    piece(messages.format.date(now), 'faint'),
    live,
    piece(messages.format.seconds(now), 'faint'),
  ]
}

const Body = (props: DeskScreenProps) => {
  const { desk, view, width, height, now, ready, onMeasure } = props
  const { status, fault, orders } = useOrders()
  const { say, messages } = useWords()
  const common = { width, height, now, messages, say }
  const nothing = status === 'failed' && (orders.size === 0 || fault?.kind === 'outdated')
  const loaded = status !== 'loading' || orders.size > 0
  const onPage = (rows: number) => onMeasure(rows, 0)
  if (desk.help) return <Help {...common} scroll={desk.scroll.help} onMeasure={onMeasure} />
  if (nothing && fault && desk.place !== 'provisions') return <FaultNotice fault={fault} width={width} say={say} />
  switch (desk.place) {
    case 'overview': {
      const events = ready ? view.events.rows.slice(0, height).map((fed) => eventRow(fed, view.eventWords)) : undefined
      return <Overview {...common} figures={loaded ? view.overview : undefined} risks={view.risks} events={events} day={desk.day} />
    }
    case 'orders':
    case 'order':
      return <OrderScreens {...props} common={common} count={loaded ? view.all.length : undefined} onPage={onPage} />
    case 'events':
      return (
        <Events
          {...common}
          {...{ ready, onPage, typing: desk.typing, filter: desk.filters.events, events: view.events, words: view.eventWords }}
          fresh={desk.until === undefined ? undefined : view.fresh}
        />
      )
    case 'provisions':
      return (
        <Provisions
          {...common}
          {...{ onMeasure, typing: desk.typing, filter: desk.filters.provisions, provisions: view.provisions }}
          scroll={desk.scroll.provisions}
        />
      )
    default:
      return desk.place satisfies never
  }
}

type OrderScreensProps = DeskScreenProps & {
  common: Pick<Parameters<typeof Order>[0], 'width' | 'height' | 'now' | 'messages' | 'say'>
  count: number | undefined
  onPage: (rows: number) => void
}

/** The list or one order whole: both need the order in focus with its events. */
const OrderScreens = (props: OrderScreensProps) => {
  const { desk, view } = props
  const id = desk.place === 'order' ? desk.opened : view.orders.rows[view.orders.at]?.id
  return id === undefined ? <OrderOrList {...props} fault={undefined} /> : <Loaded key={id} {...props} id={id} />
}

const Loaded = ({ id, ...props }: OrderScreensProps & { id: StreamId }) => <OrderOrList {...props} fault={useOrder(id).fault} />

const OrderOrList = ({ desk, view, common, count, onPage, onMeasure, fault }: OrderScreensProps & { fault: Fault | undefined }) => {
  const { focus, verdict } = view
  if (desk.place === 'order') return <Order {...common} {...{ focus, verdict, fault, onMeasure }} scroll={desk.scroll.order} />
  return (
    <Orders
      {...common}
      {...{ orders: view.orders, count, desk, focus, verdict, fault, onPage }}
      filter={desk.filters.orders}
      typing={desk.typing}
    />
  )
}
