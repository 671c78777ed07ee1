import type { OpenWorkOrder } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { EmployerName } from '../board/EmployerName.tsx'
import { movedFrom } from '../board/moved-from.ts'
import { useWords } from '../i18n/words.ts'
import { usePeople } from '../shell/staff.tsx'
import type { VisitProps } from './Visit.tsx'
import { VisitActions } from './VisitActions.tsx'

/** What the order is, for whom, when, by whom, and what can be done with it. */
export const VisitHead = ({ entry, onAssign }: VisitProps) => {
  const say = useWords()
  const m = useMessages()
  const { order, customer } = entry
  return (
    <header className="visit-head">
      <div className="visit-what">
        <h2>
          <span className="nb">
            {m.kind[order.kind]} {m.line[order.line]}
          </span>{' '}
          <span className="nb">{customer ? `${customer.name} ${customer.phone}` : say('erased')}</span>
        </h2>
        {customer && <p>{customer.address}</p>}
      </div>
      <VisitActions entry={entry} onAssign={onAssign} />
      <dl className="visit-facts">
        <Item term={say('visit.promised')}>
          <Promised order={order} />
        </Item>
        <Item term={say('visit.arrived')}>
          {order.arrivedAt === undefined ? <span className="faint">{say('visit.notYet')}</span> : m.format.time(order.arrivedAt)}
        </Item>
        <Item term={say('visit.person')}>
          <Who order={order} />
        </Item>
        <Item term={say('visit.stage')}>{m.stage[order.stage]}</Item>
        <Item term={say('visit.edition')}>{say('edition.2015')}</Item>
      </dl>
    </header>
  )
}

const Item = ({ term, children }: { term: string; children: ReactNode }) => (
  <div>
    <dt>{term}</dt>
    <dd>{children}</dd>
  </div>
)

const Promised = ({ order }: { order: OpenWorkOrder }) => {
  const say = useWords()
  const { format } = useMessages()
  if (!order.appointment) return <span className="faint">{say('visit.notYet')}</span>
  const old = movedFrom(order)
  return (
    <>
      {format.date(order.appointment.promisedAt)}{' '}
      {old !== undefined && (
        <>
          <span className="vh">{say('before')} </span>
          <s>{format.time(old)}</s>{' '}
        </>
      )}
      <strong>{format.time(order.appointment.promisedAt)}</strong>
    </>
  )
}

const Who = ({ order }: { order: OpenWorkOrder }) => {
  const say = useWords()
  const person = usePeople()
  if (!order.technician) return <span className="faint">{say('nobodyYet')}</span>
  const { name, employer } = person(order.technician)
  return (
    <>
      {name} {employer && <EmployerName {...employer} />}
    </>
  )
}
