import { useOrders } from '@ruhu/client'
import { formatTime } from '@ruhu/domain'
import { Icon } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'

/** Says that the server is away, and of when the screen is. Takes no room otherwise. */
export const OfflineStrip = () => {
  const say = useWords()
  const { status, asOf } = useOrders()
  return (
    <div role="status">
      {status === 'offline' && asOf !== undefined && (
        <p className="mb-6 flex items-center gap-4 rounded-card border-(length:--edge) border-risk-line bg-risk-bg px-6 py-4 text-risk text-small">
          <Icon name="wifi-off" size="1.4em" />
          {say('offline', { time: formatTime(asOf) })}
        </p>
      )}
    </div>
  )
}
