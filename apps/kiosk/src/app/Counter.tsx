import { useAccount, useFollow, useOrders } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { ErrorState } from '@ruhu/ui'
import { useCallback, useState } from 'react'
import { BookingFlow } from '../booking/BookingFlow.tsx'
import { ClerkHome } from '../home/ClerkHome.tsx'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'

/** What is on the screen. `turn` tells one booking from the next, so that nothing of a customer is left for another. */
type View = { at: 'home' } | { at: 'booking'; turn: number; resumed?: StreamId }

/** The clerk's side of the kiosk. No addresses: what a customer told is nowhere but on the screen, and gone when it is left. */
export const Counter = () => {
  const again = useFollow('today', useAccount().check)
  const outdated = useOrders().fault?.kind === 'outdated'
  const [view, setView] = useState<View>({ at: 'home' })
  const home = useCallback(() => setView({ at: 'home' }), [])
  const book = (resumed?: StreamId) =>
    setView((now) => ({ at: 'booking', turn: now.at === 'booking' ? now.turn + 1 : 1, ...(resumed && { resumed }) }))
  if (outdated)
    return (
      <ClerkScreen>
        <div className="my-auto">
          <ErrorState fault={{ kind: 'outdated' }} />
        </div>
      </ClerkScreen>
    )
  if (view.at === 'home') return <ClerkHome onOpen={() => book()} onResume={book} onRetry={again} />
  return <BookingFlow key={view.turn} onHome={home} onAgain={() => book()} {...(view.resumed && { resumed: view.resumed })} />
}
