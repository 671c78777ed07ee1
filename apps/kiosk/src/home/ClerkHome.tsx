import { type OrdersState, shownFault, useNow, useOrders, useRuhu } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { EmptyState, ErrorState, Icon, LiveDot, Skeleton } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'
import { Heading } from '../shell/Heading.tsx'
import { OpenRow, VisitRow } from './OrderRow.tsx'
import { groupOrders } from './order-groups.ts'

type Props = { onOpen: () => void; onResume: (id: StreamId) => void; onRetry: () => void }

/** Where the clerk starts: one thing to do, and how the branch's day stands. */
export const ClerkHome = ({ onOpen, onResume, onRetry }: Props) => {
  const say = useWords()
  return (
    <ClerkScreen>
      <Heading>{say('home.greeting')}</Heading>
      <button
        type="button"
        onClick={onOpen}
        className="mt-4 mb-10 flex min-h-60 flex-none items-center gap-12 rounded-card bg-accent px-14 py-8 text-on-accent active:bg-accent-press"
      >
        <Icon name="today" size="4em" className="stroke-[1.1]" />
        <span className="flex-1">
          <span className="block font-bold text-title">{say('home.open')}</span>
          <span className="block text-lead">{say('home.openHint')}</span>
        </span>
        <Icon name="chevron-right" size="2em" />
      </button>
      <Orders onResume={onResume} onRetry={onRetry} />
    </ClerkScreen>
  )
}

const Orders = ({ onResume, onRetry }: Omit<Props, 'onOpen'>) => {
  const say = useWords()
  const state = useOrders()
  if (state.status === 'loading' && state.asOf === undefined) return <Skeleton rows={6} rowHeight="96px" />
  if (state.status === 'failed' && state.asOf === undefined)
    return (
      <div className="quiet">
        <ErrorState fault={shownFault(state.fault ?? { kind: 'network' })} title={say('home.failed')} onRetry={onRetry} />
      </div>
    )
  return <Lists state={state} onResume={onResume} />
}

const Lists = ({ state, onResume }: { state: OrdersState; onResume: (id: StreamId) => void }) => {
  const say = useWords()
  const { transport } = useRuhu()
  const now = useNow(transport.clock, 10_000)
  const { unfinished, today } = groupOrders(state.orders.values(), now)
  if (unfinished.length + today.length === 0) return <EmptyState icon="order" title={say('home.none')} hint={say('home.noneHint')} />
  return (
    <>
      {unfinished.length > 0 && (
        <section className="mb-10" aria-labelledby="unfinished">
          <Title id="unfinished" title={say('home.unfinished')} count={unfinished.length} />
          <ul>
            {unfinished.map((entry) => (
              <OpenRow key={entry.id} entry={entry} onResume={() => onResume(entry.id)} />
            ))}
          </ul>
        </section>
      )}
      <section aria-labelledby="today">
        <Title id="today" title={say('home.today')} count={today.length} live={state.status === 'live'} />
        {today.length === 0 && <p className="py-5 text-ink-2">{say('home.noVisits')}</p>}
        <ul>
          {today.map((entry) => (
            <VisitRow key={entry.id} entry={entry} />
          ))}
        </ul>
      </section>
    </>
  )
}

const Title = ({ id, title, count, live }: { id: string; title: string; count: number; live?: boolean }) => (
  <div className="flex items-baseline justify-between border-ink border-b-(length:--edge) pb-2">
    <h2 id={id} className="font-bold text-lead">
      {title} <span className="font-normal text-ink-2">{count}</span>
    </h2>
    {live !== undefined && (
      <span className="text-small">
        <LiveDot live={live} />
      </span>
    )}
  </div>
)
