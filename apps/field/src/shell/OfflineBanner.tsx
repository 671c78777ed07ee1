import type { Instant } from '@ruhu/domain'
import { Icon, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'

/** No signal: as of when the orders are, and that work goes on. */
export const OfflineBanner = ({ since }: { since: Instant }) => {
  const say = useWords()
  const { format } = useMessages()
  return (
    <div role="status" className="flex gap-3 border-y border-risk-line bg-risk-bg px-gutter py-2 text-small text-risk">
      <Icon name="wifi-off" size="1.5em" />
      <div>
        <p className="font-semibold">{say('offline.title')}</p>
        <p>{say('offline.what', { time: format.time(since) })}</p>
      </div>
    </div>
  )
}
