import type { OrderEntry } from '@ruhu/client'
import { useMessages } from '@ruhu/ui'
import { capitalised } from '../i18n/capitalised.ts'
import { useWords } from '../i18n/words.ts'
import { customerName } from './customer-name.ts'

/** What an order is about, its customer masked. */
export const Facts = ({ entry: { order, customer } }: { entry: OrderEntry }) => {
  const say = useWords()
  const m = useMessages()
  const rows = [
    ['number', order.number],
    ['kind', m.kind[order.kind]],
    ['line', capitalised(m.line[order.line])],
    ...(customer
      ? [['customer', customerName(m, customer)] as const, ['phone', customer.phone] as const, ['address', customer.address] as const]
      : []),
  ] as const
  return (
    <dl className="border-line border-t-(length:--edge)">
      {rows.map(([key, value]) => (
        <div key={key} className="grid grid-cols-[8em_1fr] gap-4 border-line border-b-(length:--edge) py-4">
          <dt className="text-ink-2">{say(`facts.${key}`)}</dt>
          <dd className="font-medium">{value}</dd>
        </div>
      ))}
    </dl>
  )
}
