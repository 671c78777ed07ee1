import type { OrderEntry } from '@ruhu/client'
import type { Instant } from '@ruhu/domain'
import { Icon, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { OrderRow } from './OrderRow.tsx'

/** Today's visits that are over, folded to one line. */
export const DoneFold = ({ entries, now }: { entries: readonly OrderEntry[]; now: Instant }) => {
  const say = useWords()
  const { format } = useMessages()
  const times = entries.flatMap(({ order }) => order.appointment?.promisedAt ?? [])
  const [from, until] = [times[0], times.at(-1)]
  return (
    <details className="group">
      <summary className="flex min-h-14 list-none flex-wrap items-center gap-x-3 text-ink-2 [&::-webkit-details-marker]:hidden">
        <Icon name="check" className="text-kept" />
        <span className="nb flex-auto">{say('day.done', { count: entries.length })}</span>
        {from !== undefined && until !== undefined && (
          <span className="nb text-small">
            {from === until ? format.time(from) : say('day.range', { from: format.time(from), until: format.time(until) })}
          </span>
        )}
        <Icon name="chevron-right" className="group-open:rotate-90" />
      </summary>
      <ul className="divide-y divide-line border-b border-line">
        {entries.map((entry) => (
          <OrderRow key={entry.id} entry={entry} now={now} />
        ))}
      </ul>
    </details>
  )
}
