import { useOrders } from '@ruhu/client'
import { Icon, useShared } from '@ruhu/ui'

/** This program is older than the server understands; what is recorded meanwhile stays on the phone. */
export const OutdatedBanner = () => {
  const { fault } = useOrders()
  const shared = useShared()
  if (fault?.kind !== 'outdated') return null
  return (
    <div role="alert" className="flex items-center gap-3 border-y border-risk-line bg-risk-bg px-gutter py-2 text-small text-risk">
      <div className="flex-1">
        <p className="font-semibold">{shared('shared.fault.outdated.title')}</p>
        <p>{shared('shared.fault.outdated.what')}</p>
      </div>
      <button type="button" className="flex min-h-target items-center gap-2 px-3 font-semibold" onClick={() => location.reload()}>
        <Icon name="refresh" />
        {shared('shared.action.reload')}
      </button>
    </div>
  )
}
