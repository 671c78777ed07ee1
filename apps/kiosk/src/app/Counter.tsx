import { useAccount, useFollow } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { useCallback, useState } from 'react'
import { BookingFlow } from '../booking/BookingFlow.tsx'
import { ClerkHome } from '../home/ClerkHome.tsx'

/** What is on the screen. `turn` tells one booking from the next, so that nothing of a customer is left for another. */
type View = { at: 'home' } | { at: 'booking'; turn: number; resumed?: StreamId }

/** The clerk's side of the kiosk. No addresses: what a customer told is nowhere but on the screen, and gone when it is left. */
export const Counter = () => {
  const again = useFollow('today', useAccount().check)
  const [view, setView] = useState<View>({ at: 'home' })
  const home = useCallback(() => setView({ at: 'home' }), [])
  const book = (resumed?: StreamId) =>
    setView((now) => ({ at: 'booking', turn: now.at === 'booking' ? now.turn + 1 : 1, ...(resumed && { resumed }) }))
  if (view.at === 'home') return <ClerkHome onOpen={() => book()} onResume={book} onRetry={again} />
  return <BookingFlow key={view.turn} onHome={home} onAgain={() => book()} {...(view.resumed && { resumed: view.resumed })} />
}
