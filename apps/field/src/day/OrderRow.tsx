import type { OrderEntry } from '@ruhu/client'
import type { Instant } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { initial } from '../i18n/initial.ts'
import { Link } from '../route/Link.tsx'
import { useCustomerName } from '../visit/use-customer-name.ts'
import { Risk } from './Risk.tsx'

/** One visit as a row: when, what, to whom, where, and how far it is. */
export const OrderRow = ({
  entry: { id, order, customer },
  now,
  withDay = false,
}: {
  entry: OrderEntry
  now: Instant
  withDay?: boolean
}) => {
  const say = useWords()
  const m = useMessages()
  const name = useCustomerName()
  const at = order.appointment?.promisedAt
  return (
    <li>
      <Link
        to={{ screen: 'visit', id }}
        className="grid grid-cols-[minmax(3.75rem,auto)_minmax(0,1fr)] gap-x-3 py-3 text-ink no-underline active:bg-sunken"
      >
        <span className="nb text-body font-semibold">
          {at !== undefined && m.format.time(at)}
          {at !== undefined && withDay && <span className="block text-cap font-normal text-ink-2">{m.format.day(at)}</span>}
        </span>
        <span className="min-w-0">
          <span className="flex flex-wrap items-baseline justify-between gap-x-3">
            <strong className="font-semibold">
              {m.kind[order.kind]}
              {say('between')}
              <span className="nb">{name(customer)}</span>
            </strong>
            <span className="text-small text-ink-2">{m.stage[order.stage]}</span>
          </span>
          <span className="block text-small text-ink-2">{customer?.address}</span>
          <span className="block text-small text-ink-2">{initial(m.line[order.line])}</span>
          <Risk order={order} now={now} />
        </span>
      </Link>
    </li>
  )
}
