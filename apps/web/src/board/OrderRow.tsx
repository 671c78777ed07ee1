import type { OrderEntry } from '@ruhu/client'
import { type Deadline, type Instant, type StreamId, whyNot } from '@ruhu/domain'
import { Link } from '@tanstack/react-router'
import { Button } from 'antd'
import { memo, useEffect, useRef } from 'react'
import { useWords } from '../i18n/words.ts'
import { DeadlineCell } from './DeadlineCell.tsx'
import { CustomerCell, NumberCell, PersonCell, PromisedCell, StageCell } from './order-cells.tsx'
import { Situation } from './Situation.tsx'
import { useHistory } from './use-history.ts'

export type RowActions = {
  /** Assigns the order; absent for those who may not. */
  onAssign?: ((id: StreamId) => void) | undefined
}

type OrderRowProps = RowActions & {
  entry: OrderEntry
  deadlineAt: Instant | undefined
  deadlineDuty: Deadline['duty'] | undefined
  tall: boolean
  lead: 'deadline' | 'number'
  open: boolean
  reachable: boolean
  onCurrent: (id: StreamId) => void
}

/** One order. The whole row is the link that opens it beside the list. */
export const OrderRow = memo(({ entry, deadlineAt, deadlineDuty, tall, lead, open, reachable, onCurrent, onAssign }: OrderRowProps) => {
  const row = useFlash(entry.version)
  useHistory(entry, row)
  const { id, order } = entry
  return (
    <tr
      ref={row}
      className="order-row"
      data-testid="order-row"
      data-order-number={order.number}
      data-order={id}
      data-tall={tall}
      data-open={open}
    >
      {lead === 'number' ? (
        <NumberCell order={order} />
      ) : (
        <td className="col-deadline">{deadlineAt && deadlineDuty && <DeadlineCell at={deadlineAt} duty={deadlineDuty} />}</td>
      )}
      <PromisedCell entry={entry} dated={lead === 'number'} />
      <CustomerCell entry={entry}>
        {(name) => (
          <Link
            to="."
            search={(before) => ({ ...before, open: id, verdict: undefined, outcome: undefined })}
            className="order-link"
            tabIndex={reachable ? 0 : -1}
            onFocus={() => onCurrent(id)}
            aria-current={open ? 'true' : undefined}
          >
            {name}
          </Link>
        )}
      </CustomerCell>
      <StageCell order={order} />
      <PersonCell order={order} />
      <td className="col-situation">
        <Situation entry={entry} />
      </td>
      <td className="col-action">{onAssign && <AssignButton entry={entry} reachable={reachable} onAssign={onAssign} />}</td>
    </tr>
  )
})

const AssignButton = ({ entry, reachable, onAssign }: { entry: OrderEntry; reachable: boolean; onAssign: (id: StreamId) => void }) => {
  const say = useWords()
  if (whyNot(entry.order, 'AssignTechnician')) return null
  return (
    <Button size="small" tabIndex={reachable ? 0 : -1} onClick={() => onAssign(entry.id)}>
      {say('board.assign')}
      <span className="vh"> {entry.order.number}</span>
    </Button>
  )
}

/** Marks a row for a moment when something new is in it; not where less motion is asked for. */
const useFlash = (version: number) => {
  const row = useRef<HTMLTableRowElement>(null)
  const shown = useRef(version)
  useEffect(() => {
    if (shown.current === version) return
    shown.current = version
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return
    const mark = getComputedStyle(document.documentElement).getPropertyValue('--mark')
    row.current?.animate([{ backgroundColor: mark }, {}], { duration: 150, easing: 'ease-out' })
  }, [version])
  return row
}
