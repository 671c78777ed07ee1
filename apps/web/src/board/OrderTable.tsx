import type { StreamId } from '@ruhu/domain'
import { type RefObject, useLayoutEffect, useRef } from 'react'
import { useWords } from '../i18n/words.ts'
import { columnsOf } from './columns.ts'
import { GroupRow } from './GroupRow.tsx'
import type { RowGroup } from './group-rows.ts'
import { OrderRow, type RowActions } from './OrderRow.tsx'
import './table.css'

export type OrderTableProps = RowActions & {
  label: string
  groups: readonly RowGroup[]
  lead: 'deadline' | 'number'
  /** The order that is open beside the list. */
  open: StreamId | undefined
  /** The row `j` and `k` start from; the only one Tab reaches. */
  current: StreamId | undefined
  onCurrent: (id: StreamId) => void
  list: RefObject<HTMLTableElement | null>
}

/** Orders in groups under one head. Rows keep their place in the document when they change group, and the focus stays with its row. */
export const OrderTable = ({ label, groups, lead, open, current, onCurrent, list, ...actions }: OrderTableProps) => {
  useKeptFocus(list, current)
  const first = groups[0]?.rows[0]?.entry.id
  const reachable = groups.some(({ rows }) => rows.some(({ entry }) => entry.id === current)) ? current : first
  return (
    <table ref={list} className="orders" data-acts={actions.onAssign !== undefined} aria-label={label}>
      <TableHead lead={lead} />
      <tbody>
        {groups.flatMap((group) => [
          <GroupRow key={group.key} name={group.name} count={group.rows.length} />,
          ...group.rows.map(({ entry, deadline }) => (
            <OrderRow
              key={entry.id}
              entry={entry}
              deadlineAt={deadline?.at}
              deadlineDuty={deadline?.duty}
              tall={group.tall}
              lead={lead}
              open={entry.id === open}
              reachable={entry.id === reachable}
              onCurrent={onCurrent}
              {...actions}
            />
          )),
        ])}
      </tbody>
    </table>
  )
}

export const TableHead = ({ lead }: { lead: 'deadline' | 'number' }) => {
  const say = useWords()
  return (
    <thead>
      <tr>
        {columnsOf(lead).map((column) => (
          <th key={column} scope="col" className={`col-${column}`}>
            {column === 'action' ? <span className="vh">{say('column.action')}</span> : say(`column.${column}`)}
          </th>
        ))}
      </tr>
    </thead>
  )
}

/** A row that moves to another place loses the focus in some browsers: it is given back. */
const useKeptFocus = (list: RefObject<HTMLTableElement | null>, current: StreamId | undefined): void => {
  const had = useRef(false)
  useLayoutEffect(() => {
    const table = list.current
    if (had.current && document.activeElement === document.body && current) focusRow(table, current)
    const remember = () => {
      had.current = table?.contains(document.activeElement) ?? false
    }
    document.addEventListener('focusin', remember)
    return () => document.removeEventListener('focusin', remember)
  })
}

/** Puts the focus on an order's row. */
export const focusRow = (list: HTMLTableElement | null, id: StreamId): void => {
  const link = list?.querySelector<HTMLAnchorElement>(`[data-order="${CSS.escape(id)}"] .order-link`)
  link?.focus()
}
