import { type OrderEntry, useNow, useOrders, useRuhu } from '@ruhu/client'
import type { Instant } from '@ruhu/domain'
import { EmptyState, ErrorState, Icon, useMessages, useShared } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { useOutboxItems } from '../outbox/provider.tsx'
import { Link } from '../route/Link.tsx'
import { ActionButton } from '../shell/ActionButton.tsx'
import { Page } from '../shell/Page.tsx'
import { DayDock } from './DayDock.tsx'
import { DaySkeleton } from './DaySkeleton.tsx'
import { DoneFold } from './DoneFold.tsx'
import type { DayList } from './day-list.ts'
import { NextCard } from './NextCard.tsx'
import { OrderRow } from './OrderRow.tsx'
import { useDay } from './use-day.ts'

/** A technician's day: what is next, what follows, what is done; then the days to come. */
export const DayScreen = ({ head, onRetry }: { head: ReactNode; onRetry: () => void }) => {
  const shared = useShared()
  const { transport } = useRuhu()
  const { status, fault, orders, asOf } = useOrders()
  const now = useNow(transport.clock)
  const list = useDay(now)
  const known = orders.size > 0 || asOf !== undefined
  const failed = !known && status === 'failed'
  const retry = <ActionButton kind="primary" icon="refresh" label={shared('shared.action.retry')} onClick={onRetry} />
  const step = (list.next || !known) && <DayDock next={list.next} />
  const day = known ? <Whole list={list} now={now} /> : <DaySkeleton />
  return (
    <Page head={head} dock={failed ? fault?.kind !== 'outdated' && retry : step}>
      <main>
        <DayHead list={list} now={now} known={known} failed={failed} />
        {failed ? <Failed fault={fault} /> : day}
      </main>
    </Page>
  )
}

type Listed = { list: DayList<OrderEntry>; now: Instant }

const DayHead = ({ list, now, known, failed }: Listed & { known: boolean; failed: boolean }) => {
  const say = useWords()
  const { format } = useMessages()
  const all = list.open + list.done.length
  const counts = all === 0 ? undefined : list.open === 0 ? say('day.allDone', { all }) : say('day.counts', { all, open: list.open })
  return (
    <div className="flex items-center justify-between gap-3 border-b border-line py-2">
      <div className="flex flex-1 flex-wrap items-baseline justify-between gap-x-3">
        <h1 className="nb text-title font-semibold">{format.date(now)}</h1>
        <span className="text-small text-ink-2">{known ? counts : !failed && say('day.loading')}</span>
      </div>
      <Link
        to={{ screen: 'day', sheet: 'settings' }}
        aria-label={say('settings.open')}
        className="-me-3 grid min-h-target min-w-target place-items-center text-ink-2"
      >
        <Icon name="settings" />
      </Link>
    </div>
  )
}

const Whole = ({ list, now }: Listed) => {
  const say = useWords()
  const { format } = useMessages()
  const { next, done, rest, earlier, later } = list
  const isEmpty = !next && rest.length === 0
  return (
    <>
      {done.length > 0 && <DoneFold entries={done} now={now} />}
      {next && (
        <div className={done.length > 0 ? '' : 'pt-4'}>
          <NextCard entry={next} now={now} />
        </div>
      )}
      {isEmpty && (
        <div className="py-14">
          <EmptyState icon="today" title={say(done.length > 0 ? 'day.over' : 'day.empty')} hint={say('day.emptyHint')} />
        </div>
      )}
      <Rows label={say('day.list')} entries={rest} now={now} />
      <Rows title={say('day.earlier')} entries={earlier} now={now} withDay />
      {later.length > 0 && <h2 className="pt-6 text-lead font-semibold">{say('day.later')}</h2>}
      {later.map(({ day, entries }) => (
        <Rows key={day} title={format.date(day)} quiet entries={entries} now={now} />
      ))}
    </>
  )
}

type RowsProps = { title?: string; label?: string; quiet?: boolean; entries: readonly OrderEntry[]; now: Instant; withDay?: boolean }

const Rows = ({ title, label, quiet = false, entries, now, withDay = false }: RowsProps) => {
  if (entries.length === 0) return null
  const Title = quiet ? 'h3' : 'h2'
  return (
    <section aria-label={label ?? title} className="pt-2">
      {title !== undefined && (
        <Title className={quiet ? 'pt-2 text-small font-normal text-ink-2' : 'pt-4 text-lead font-semibold'}>{title}</Title>
      )}
      <ul className="divide-y divide-line">
        {entries.map((entry) => (
          <OrderRow key={entry.id} entry={entry} now={now} withDay={withDay} />
        ))}
      </ul>
    </section>
  )
}

const Failed = ({ fault }: { fault: ReturnType<typeof useOrders>['fault'] }) => {
  const say = useWords()
  const { waiting } = useOutboxItems()
  return (
    <div className="pt-16">
      <ErrorState
        fault={
          fault?.kind === 'network' || fault?.kind === 'outdated'
            ? { kind: fault.kind }
            : { kind: 'unexpected', requestId: fault?.requestId }
        }
        title={say('day.failed')}
        {...(fault?.kind === 'network' && { what: say('day.failedNetwork') })}
        kept={waiting.length > 0 ? [say('day.kept', { count: waiting.length })] : []}
      />
    </div>
  )
}
