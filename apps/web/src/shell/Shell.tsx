import { useAccount, useFollow } from '@ruhu/client'
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
  return (
    <AgainContext value={again}>
      <SecondProvider>
        <StaffProvider>
          <PaletteProvider>
            <div className="shell">
              <Rail />
              <Outlet />
            </div>
          </PaletteProvider>
          <KeyHelp />
        </StaffProvider>
      </SecondProvider>
    </AgainContext>
  )
}
