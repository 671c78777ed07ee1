import type { OrderEntry } from '@ruhu/client'
import { hour, type Instant, startOfDay } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { initial } from '../i18n/initial.ts'
import { Link } from '../route/Link.tsx'
import { nowOf } from '../visit/steps.ts'
import { useCustomerName } from '../visit/use-customer-name.ts'
import { away } from './day-list.ts'
import { Risk } from './Risk.tsx'

/** The visit that matters now, framed. */
export const NextCard = ({ entry: { id, order, customer }, now }: { entry: OrderEntry; now: Instant }) => {
  const say = useWords()
  const m = useMessages()
  const name = useCustomerName()
  const at = order.appointment?.promisedAt
  const going = nowOf(order)?.doing !== 'prepare'
  const off = at === undefined || now - at > 2 * hour ? undefined : away(at, now)
  return (
    <Link
      to={{ screen: 'visit', id }}
      data-testid="next-visit"
      className="block rounded-card border-2 border-ink bg-surface p-4 text-ink no-underline active:bg-sunken"
    >
      <span className="flex flex-wrap items-baseline justify-between gap-x-3">
        <strong className="nb text-hero font-semibold">{at !== undefined && m.format.time(at)}</strong>
        <span className="text-small font-semibold text-ink-2">
          {at !== undefined && startOfDay(at) !== startOfDay(now) && <span className="nb">{m.format.date(at)} </span>}
          {going || !off ? say(going ? 'day.current' : 'day.next') : say(`day.${off.key}`, { hours: off.hours, minutes: off.minutes })}
        </span>
      </span>
      <span className="block text-body font-semibold">
        {m.kind[order.kind]}
        {say('between')}
        <span className="nb">{name(customer)}</span>
      </span>
      <span className="block text-small text-ink-2">{customer?.address}</span>
      <span className="mt-3 flex flex-wrap items-baseline justify-between gap-x-3 border-t border-line pt-3 text-small">
        <span>{initial(m.line[order.line])}</span>
        <span className="text-ink-2">{m.stage[order.stage]}</span>
      </span>
      <Risk order={order} now={now} />
    </Link>
  )
}
