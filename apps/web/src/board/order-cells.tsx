import type { OrderEntry } from '@ruhu/client'
import type { OpenWorkOrder } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { usePeople } from '../shell/staff.tsx'
import { EmployerName } from './EmployerName.tsx'
import { movedFrom } from './moved-from.ts'

/** The time in force, and the one before it struck through where the customer agreed to another. */
export const PromisedCell = ({ entry, dated }: { entry: OrderEntry; dated: boolean }) => {
  const say = useWords()
  const { format } = useMessages()
  const { appointment } = entry.order
  const old = movedFrom(entry.order)
  return (
    <td className="col-promised">
      {appointment && <strong className="first">{format.time(appointment.promisedAt)}</strong>}
      {appointment && dated && <span className="second">{format.day(appointment.promisedAt)}</span>}
      {old !== undefined && (
        <span className="second">
          <span className="vh">{say('before')} </span>
          <s>{format.time(old)}</s>
        </span>
      )}
    </td>
  )
}

export const NumberCell = ({ order }: { order: OpenWorkOrder }) => {
  const say = useWords()
  const { format } = useMessages()
  return (
    <td className="col-number">
      <span className="first nb">{order.number}</span>
      <span className="second">
        {say('visit.opened')} {format.day(order.openedAt)}
      </span>
    </td>
  )
}

/** The customer masked; `children` makes the name what opens the order. */
export const CustomerCell = ({ entry: { customer, order }, children }: { entry: OrderEntry; children: (name: ReactNode) => ReactNode }) => {
  const say = useWords()
  const name = customer ? customer.name : say('erased')
  return (
    <td className="col-customer">
      <span className="first">
        {children(
          <>
            <strong>{name}</strong>
            <span className="vh"> {order.number}</span>
          </>,
        )}
        {customer && <span className="phone nb">{customer.phone}</span>}
      </span>
      {customer && <span className="second">{customer.address}</span>}
    </td>
  )
}

export const StageCell = ({ order }: { order: OpenWorkOrder }) => {
  const m = useMessages()
  return (
    <td className="col-stage">
      <span className="first">{m.stage[order.stage]}</span>
      <span className="second">
        {m.kind[order.kind]} {m.line[order.line]}
      </span>
    </td>
  )
}

export const PersonCell = ({ order }: { order: OpenWorkOrder }) => {
  const say = useWords()
  const person = usePeople()
  const who = order.technician && person(order.technician)
  return (
    <td className="col-person">
      {who ? <span className="first">{who.name}</span> : <span className="first faint">{say('nobodyYet')}</span>}
      {who?.employer && (
        <span className="second">
          <EmployerName {...who.employer} />
        </span>
      )}
    </td>
  )
}
