import { type OrderEntry, shownFault, type Technician, useNow, useOrder, useOrders, useRuhu } from '@ruhu/client'
import { type PersonId, type StreamId, whyNot } from '@ruhu/domain'
import { EmptyState, ErrorState, Skeleton, useMessages } from '@ruhu/ui'
import { App } from 'antd'
import { useEffect, useState } from 'react'
import { ActDialog } from '../act/ActDialog.tsx'
import { Choice, Choices } from '../act/Choices.tsx'
import { EmployerName } from '../board/EmployerName.tsx'
import { useWords } from '../i18n/words.ts'
import { useStaff } from '../shell/staff.tsx'
import { loadOf } from './load-of.ts'

/** Assigns a technician to an order. */
export const AssignDialog = ({ id, onClose }: { id: StreamId; onClose: () => void }) => {
  // An order of another day may not be known yet: this loads it.
  useOrder(id)
  const entry = useOrders().orders.get(id)
  return entry ? <Assign entry={entry} onClose={onClose} /> : null
}

const Assign = ({ entry: { id, order, customer }, onClose }: { entry: OrderEntry; onClose: () => void }) => {
  const say = useWords()
  const m = useMessages()
  const { message } = App.useApp()
  const { list } = useStaff()
  const [technician, setTechnician] = useState<PersonId>()
  const chosen = list?.find((each) => each.id === technician)
  const promised = order.appointment ? m.format.dateTime(order.appointment.promisedAt) : ''
  const kind = `${m.kind[order.kind]} ${m.line[order.line]}`
  return (
    <ActDialog
      title={say('assign.title', { number: order.number })}
      confirm={say('board.assign')}
      stream={id}
      command={technician && { type: 'AssignTechnician', technician }}
      refusal={whyNot(order, 'AssignTechnician')}
      onDone={() => void message.success(say('assign.done', { name: chosen?.name ?? '' }))}
      onClose={onClose}
    >
      <p>{say('assign.visit', { promised, customer: customer?.name ?? say('erased'), kind })}</p>
      <Technicians chosen={technician} onChoose={setTechnician} />
    </ActDialog>
  )
}

const Technicians = ({ chosen, onChoose }: { chosen: PersonId | undefined; onChoose: (id: PersonId) => void }) => {
  const say = useWords()
  const { list, fault, reload } = useStaff()
  // Whose agreement is in force may have changed since the list was read.
  useEffect(reload, [reload])
  if (!list && fault) return <ErrorState fault={shownFault(fault)} title={say('assign.failed')} onRetry={reload} />
  if (!list) return <Skeleton rows={3} />
  if (list.length === 0) return <EmptyState icon="user" title={say('assign.none.title')} hint={say('assign.none.hint')} />
  return (
    <Choices label={say('assign.who')}>
      {list.map((technician) => (
        <Choice
          key={technician.id}
          name="technician"
          checked={technician.id === chosen}
          onChoose={() => onChoose(technician.id)}
          first={technician.name}
          second={<Details technician={technician} />}
          barred={technician.dispatchable ? undefined : say('assign.lapsed')}
        />
      ))}
    </Choices>
  )
}

/** Who employs a technician, and what they already have today. */
const Details = ({ technician }: { technician: Technician }) => {
  const say = useWords()
  const { format, list } = useMessages()
  const { transport } = useRuhu()
  const now = useNow(transport.clock, 60_000)
  const times = loadOf([...useOrders().orders.values()], technician.id, now).map((at) => format.time(at))
  return (
    <>
      <EmployerName name={technician.employerName} kind={technician.employerKind} />
      <span>{times.length === 0 ? say('assign.free') : say('assign.load', { count: times.length, times: list(times) })}</span>
    </>
  )
}
