import { useOrders } from '@ruhu/client'
import { Icon, useMessages } from '@ruhu/ui'
import { Button } from 'antd'
import { useWords } from '../i18n/words.ts'
import { useAgain } from './follow.ts'

/** What is on the screen is no longer live: since when, and what goes on all the same. */
export const OfflineBanner = () => {
  const say = useWords()
  const { format } = useMessages()
  const again = useAgain()
  const { status, asOf, orders } = useOrders()
  const stale = status === 'offline' || (status === 'failed' && orders.size > 0)
  return (
    <div role="status" className="banner-place">
      {stale && asOf !== undefined && (
        <div className="banner">
          <Icon name="wifi-off" className="banner-icon" />
          <strong>{say('board.offline', { time: format.seconds(asOf) })}</strong>
          <span className="banner-hint">{say('board.offlineHint')}</span>
          <Button size="small" onClick={again}>
            {say('shared.action.retry')}
          </Button>
        </div>
      )}
    </div>
  )
}
