import type { OrderEntry } from '@ruhu/client'
import { formatTime } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { customerName } from '../booking/customer-name.ts'
import { useWords } from '../i18n/words.ts'

const row = 'flex min-h-24 items-center gap-6 border-line border-b-(length:--edge) py-3'

/** An order without a time yet, and the way back into it. */
export const OpenRow = ({ entry, onResume }: { entry: OrderEntry; onResume: () => void }) => {
  const say = useWords()
  return (
    <li className={row} data-testid={`order-${entry.order.number}`}>
      <Order entry={entry} />
      <button
        type="button"
        aria-label={say('home.resumeOrder', { number: entry.order.number })}
        onClick={onResume}
        className="nb min-h-target flex-none border-(length:--edge) border-part bg-surface px-7 font-medium text-body active:bg-active"
      >
        {say('home.resume')}
      </button>
    </li>
  )
}

/** A visit promised for today. */
export const VisitRow = ({ entry }: { entry: OrderEntry }) => {
  const say = useWords()
  const promisedAt = entry.order.appointment?.promisedAt
  return (
    <li className={row} data-testid={`order-${entry.order.number}`}>
      <span className="w-[3.2em] flex-none font-bold text-lead">
        <span className="vh">{say('home.promised')} </span>
        {promisedAt !== undefined && formatTime(promisedAt)}
      </span>
      <Order entry={entry} />
    </li>
  )
}

const Order = ({ entry: { order, customer } }: { entry: OrderEntry }) => {
  const m = useMessages()
  return (
    <>
      <span className="min-w-0 flex-1">
        <span className="block font-medium">
          <span className="nb">{customer ? customerName(m, customer) : ''}</span> <span className="text-ink-2">{m.kind[order.kind]}</span>
        </span>
        <span className="block text-ink-3 text-small">{order.number}</span>
      </span>
      <span className="nb flex-none rounded-card border-(length:--edge) border-line bg-surface px-4 py-1 text-ink-2 text-small">
        {m.stage[order.stage]}
      </span>
    </>
  )
}
