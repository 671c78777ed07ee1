import type { OrdersState, OutboxItem } from '@ruhu/client'
import { useNow, useOrders, useRuhu } from '@ruhu/client'
import { EmptyState, Icon, useMessages } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import { Page } from '../shell/Page.tsx'
import { useOutbox, useOutboxItems } from './provider.tsx'
import { RefusedCard } from './RefusedCard.tsx'

/** What was not sent by then waits for a better signal, whatever the phone says of it. */
const patience = 10_000

/** What waits to be sent, since when, and what was not taken. */
export const OutboxScreen = ({ head, online }: { head: ReactNode; online: boolean }) => {
  const { transport } = useRuhu()
  const now = useNow(transport.clock)
  const say = useWords()
  const outbox = useOutbox()
  const { waiting, refused } = useOutboxItems()
  const dock = waiting.length > 0 && (
    <ActionButton kind="quiet" label={say('outbox.tryNow')} hint={say('outbox.tryNowHint')} onClick={() => void outbox.flush()} />
  )
  return (
    <Page head={head} dock={dock}>
      <main>
        {waiting.length > 0 && (
          <>
            <h1 className="pt-3 text-title font-semibold">{say('outbox.waiting', { count: waiting.length })}</h1>
            <p className="text-small text-ink-2">{say('outbox.hint')}</p>
            <ol className="mt-3 divide-y divide-line">
              {waiting.map((item) => (
                <WaitingRow key={item.commandId} item={item} sending={online && now - item.at < patience} />
              ))}
            </ol>
          </>
        )}
        {refused.length > 0 && (
          <>
            <h2 className="pt-5 pb-2 text-lead font-semibold">{say('outbox.refusedTitle')}</h2>
            <div className="flex flex-col gap-3">
              {refused.map((item) => item.answer && <RefusedCard key={item.commandId} item={item} answer={item.answer} />)}
            </div>
          </>
        )}
        {waiting.length === 0 && <h1 className="vh">{say('outbox.title')}</h1>}
        {waiting.length + refused.length === 0 && (
          <div className="pt-20">
            <EmptyState icon="check" title={say('outbox.allSent')} hint={say('outbox.allSentHint')} />
          </div>
        )}
      </main>
    </Page>
  )
}

const WaitingRow = ({ item, sending }: { item: OutboxItem; sending: boolean }) => {
  const say = useWords()
  const m = useMessages()
  const known = useOrders()
  return (
    <li className="grid grid-cols-[auto_1fr] gap-x-5 py-3">
      <span className="nb font-semibold">{m.format.time(item.at)}</span>
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <span className="font-semibold">{m.command[item.command.type]}</span>
        <span className="flex items-center gap-1 text-small text-risk">
          <Icon name={sending ? 'upload' : 'clock'} />
          {say(sending ? 'outbox.sending' : 'outbox.waitsForSignal')}
        </span>
        <span className="w-full text-small text-ink-2">{detail(item, known, m)}</span>
      </span>
    </li>
  )
}

/** Which visit, and what was ticked or told. */
const detail = ({ stream, command }: OutboxItem, { orders }: OrdersState, m: ReturnType<typeof useMessages>): string => {
  const order = orders.get(stream)?.order
  const visit = order ? [`${order.appointment ? m.format.time(order.appointment.promisedAt) : ''} ${m.kind[order.kind]}`.trim()] : []
  const said =
    command.type === 'TickKit'
      ? command.carried.map((item) => m.kitItem[item])
      : command.type === 'NotifyLate'
        ? [...(command.reason ? [m.lateReason[command.reason]] : []), m.noticeAnswer[command.answer]]
        : []
  return m.list([...visit, ...said])
}
