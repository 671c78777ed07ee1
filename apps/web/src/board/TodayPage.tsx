import { useOrders, useRuhu } from '@ruhu/client'
import { commandPermissions, phaseOf, type StreamId, scopeOf } from '@ruhu/domain'
import { Segmented, useMessages } from '@ruhu/ui'
import { getRouteApi } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { AssignOn } from '../assign/AssignOn.tsx'
import { useWords } from '../i18n/words.ts'
import { OfflineBanner } from '../shell/OfflineBanner.tsx'
import { PageHeader } from '../shell/PageHeader.tsx'
import { useSecond } from '../shell/second.tsx'
import { usePageTitle } from '../shell/use-page-title.ts'
import { VisitPanel } from '../visit/VisitPanel.tsx'
import { BoardFoot } from './BoardFoot.tsx'
import { type BoardOrder, type BoardRow, boardOrders, boardRow, groupRows, isToday } from './group-rows.ts'
import { OrderTable } from './OrderTable.tsx'
import { StageStrip, type StripState } from './StageStrip.tsx'
import { TableSkeleton } from './TableSkeleton.tsx'
import { BoardFailed, NoneAtStage, NothingToday } from './today-states.tsx'
import { useRowKeys } from './use-row-keys.ts'
import './board.css'

const route = getRouteApi('/shell/')

/** Today's visits: what goes wrong next, and what to do about it. */
export const TodayPage = () => {
  const say = useWords()
  const m = useMessages()
  const now = useSecond()
  const { stage, order = 'deadline' } = route.useSearch()
  const state = useBoardState()
  const rows = useToday()
  const navigate = route.useNavigate()
  usePageTitle(say('page.today'))
  const orders = boardOrders.map((value) => ({ value, label: say(`order.${value}`) }))
  const setOrder = (next: BoardOrder) => navigate({ search: (before) => ({ ...before, order: next === 'deadline' ? undefined : next }) })
  return (
    <main className="page">
      <PageHeader>
        <h1>{say('page.today')}</h1>
        <span className="page-date">{m.format.date(now)}</span>
      </PageHeader>
      <StageStrip rows={rows} state={state} chosen={stage} />
      <div className="toolbar">
        <Segmented label={say('order.label')} options={orders} value={order} onChange={(next) => void setOrder(next)} />
        <span className="toolbar-note">{say('board.source')}</span>
      </div>
      <OfflineBanner />
      <Board rows={rows} state={state} />
    </main>
  )
}

const useBoardState = (): StripState => {
  const { status, orders } = useOrders()
  if (status === 'failed') return orders.size > 0 ? 'ready' : 'failed'
  return status === 'loading' ? 'loading' : 'ready'
}

/** Today's orders with their deadlines, again every second. */
const useToday = (): readonly BoardRow[] => {
  const { orders } = useOrders()
  const now = useSecond()
  return useMemo(() => [...orders.values()].filter((entry) => isToday(entry, now)).map((entry) => boardRow(entry, now)), [orders, now])
}

const Board = ({ rows, state }: { rows: readonly BoardRow[]; state: StripState }) => {
  const say = useWords()
  const { me } = useRuhu()
  const search = route.useSearch()
  const { stage, order = 'deadline', open } = search
  const navigate = route.useNavigate()
  const [assigning, setAssigning] = useState<StreamId>()
  const shown = stage ? rows.filter(({ entry }) => phaseOf(entry.order.stage) === stage) : rows
  const groups = groupRows(shown, order)
  const close = () => void navigate({ search: { stage, order: search.order } })
  const onAssign = scopeOf(commandPermissions.AssignTechnician, me.role) ? setAssigning : undefined
  const keys = useRowKeys(groups, { onAssign, onClose: open && close })
  return (
    <div className="split" data-panel={open !== undefined}>
      <section className="list" aria-label={say('board.label')}>
        <div className="list-scroll">
          {state === 'loading' && <TableSkeleton lead="deadline" label={say('board.loading')} />}
          {state === 'failed' && <BoardFailed />}
          {state === 'ready' && rows.length === 0 && <NothingToday />}
          {state === 'ready' && rows.length > 0 && shown.length === 0 && stage && <NoneAtStage stage={stage} others={rows.length} />}
          {state === 'ready' && shown.length > 0 && (
            <OrderTable
              label={say('board.label')}
              groups={groups}
              lead="deadline"
              open={open}
              current={keys.current}
              onCurrent={keys.setCurrent}
              list={keys.list}
              onAssign={onAssign}
            />
          )}
        </div>
        <BoardFoot rows={rows} state={state} />
      </section>
      {open && <VisitPanel key={open} id={open} onClose={close} onAssign={onAssign} />}
      <AssignOn id={assigning} onClose={() => setAssigning(undefined)} />
    </div>
  )
}
