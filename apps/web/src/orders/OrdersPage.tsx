import { type OrderEntry, shownFault, useNow, useRuhu } from '@ruhu/client'
import { phaseOf, type StreamId } from '@ruhu/domain'
import { EmptyState, ErrorState, Icon } from '@ruhu/ui'
import { getRouteApi, Link } from '@tanstack/react-router'
import { Input } from 'antd'
import { type ChangeEvent, useMemo, useState } from 'react'
import { AssignOn } from '../assign/AssignOn.tsx'
import { type BoardRow, boardRow, groupByDay } from '../board/group-rows.ts'
import { OrderTable } from '../board/OrderTable.tsx'
import { StageStrip } from '../board/StageStrip.tsx'
import { TableSkeleton } from '../board/TableSkeleton.tsx'
import { useRowKeys } from '../board/use-row-keys.ts'
import { useWords } from '../i18n/words.ts'
import { OfflineBanner } from '../shell/OfflineBanner.tsx'
import { PageHeader } from '../shell/PageHeader.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { useMayAssign } from '../visit/use-may.ts'
import { VisitPanel } from '../visit/VisitPanel.tsx'
import { findOrders } from './find-orders.ts'
import { most, useAllOrders } from './use-all-orders.ts'
import { useFindable } from './use-findable.ts'
import '../board/board.css'

const route = getRouteApi('/shell/orders')
const noOrders: readonly OrderEntry[] = []

/** Every order, found by number, customer, person and stage. */
export const OrdersPage = () => {
  const say = useWords()
  const { transport } = useRuhu()
  const now = useNow(transport.clock, 60_000)
  const { q = '', stage } = route.useSearch()
  const navigate = route.useNavigate()
  const { orders, fault, again } = useAllOrders()
  const findable = useFindable(orders ?? noOrders)
  const found = useMemo(() => findOrders(findable, q).map((entry) => boardRow(entry, now)), [findable, q, now])
  usePageTitle(say('page.orders'))
  const ask = (next: string) => void navigate({ search: (before) => ({ ...before, q: next || undefined }), replace: true })
  return (
    <main className="page">
      <PageHeader>
        <h1>{say('page.orders')}</h1>
      </PageHeader>
      <StageStrip rows={found} state={orders ? 'ready' : fault ? 'failed' : 'loading'} chosen={stage} risk={false} />
      <div className="toolbar">
        <Input
          allowClear
          className="search-field"
          prefix={<Icon name="search" className="search-icon" />}
          placeholder={say('orders.search')}
          aria-label={say('orders.searchLabel')}
          value={q}
          onChange={(event: ChangeEvent<HTMLInputElement>) => ask(event.target.value)}
        />
        {orders && <span role="status">{say('orders.found', { count: found.length })}</span>}
        {orders && orders.length >= most && <span className="toolbar-note">{say('orders.more', { count: most })}</span>}
      </div>
      <OfflineBanner />
      {fault ? (
        <div className="whole">
          <ErrorState fault={shownFault(fault)} title={say('orders.failed')} onRetry={again} />
        </div>
      ) : (
        <Found rows={found} loading={!orders} all={orders?.length ?? 0} />
      )}
    </main>
  )
}

const Found = ({ rows, loading, all }: { rows: readonly BoardRow[]; loading: boolean; all: number }) => {
  const say = useWords()
  const { stage, open, q } = route.useSearch()
  const navigate = route.useNavigate()
  const mayAssign = useMayAssign()
  const [assigning, setAssigning] = useState<StreamId>()
  const shown = stage ? rows.filter(({ entry }) => phaseOf(entry.order.stage) === stage) : rows
  const groups = groupByDay(shown)
  const close = () => void navigate({ search: { stage, q } })
  const onAssign = mayAssign ? setAssigning : undefined
  const keys = useRowKeys(groups, { onAssign, onClose: open && close })
  return (
    <div className="split" data-panel={open !== undefined}>
      <section className="list" aria-label={say('orders.label')}>
        <div className="list-scroll">
          {loading && <TableSkeleton lead="number" label={say('orders.loading')} />}
          {!loading && shown.length === 0 && <NothingFound all={all} />}
          {!loading && shown.length > 0 && (
            <OrderTable
              label={say('orders.label')}
              groups={groups}
              lead="number"
              open={open}
              current={keys.current}
              onCurrent={keys.setCurrent}
              list={keys.list}
              onAssign={onAssign}
            />
          )}
        </div>
      </section>
      {open && <VisitPanel key={open} id={open} onClose={close} onAssign={onAssign} />}
      <AssignOn id={assigning} onClose={() => setAssigning(undefined)} />
    </div>
  )
}

const NothingFound = ({ all }: { all: number }) => {
  const say = useWords()
  const clear = (
    <Link to="." search={{}}>
      {say('orders.none.clear')}
    </Link>
  )
  return (
    <div className="whole">
      {all === 0 ? (
        <EmptyState icon="order" title={say('orders.empty.title')} hint={say('orders.empty.hint')} />
      ) : (
        <EmptyState icon="search" title={say('orders.none.title')} hint={say('orders.none.hint')} action={clear} />
      )}
    </div>
  )
}
