import { useAccount, useFollow, useOrders } from '@ruhu/client'
import { ErrorState } from '@ruhu/ui'
import { Outlet } from '@tanstack/react-router'
import { KeyHelp } from '../keys/KeyHelp.tsx'
import { PaletteProvider } from '../palette/FindField.tsx'
import { AgainContext } from './follow.ts'
import { Rail } from './Rail.tsx'
import './shell.css'
import { SecondProvider } from './second.tsx'
import { StaffProvider } from './staff.tsx'

/** What stays while the pages change: the rail, the feed, the keys. */
export const Shell = () => {
  const again = useFollow('today', useAccount().check)
  const outdated = useOrders().fault?.kind === 'outdated'
  return (
    <AgainContext value={again}>
      <SecondProvider>
        <StaffProvider>
          <PaletteProvider>
            <div className="shell">
              <Rail />
              {outdated ? <Outdated /> : <Outlet />}
            </div>
          </PaletteProvider>
          <KeyHelp />
        </StaffProvider>
      </SecondProvider>
    </AgainContext>
  )
}

/** A console this old shows nothing: it may not be how things stand. */
const Outdated = () => (
  <main className="page">
    <div className="whole">
      <ErrorState fault={{ kind: 'outdated' }} />
    </div>
  </main>
)
