import { useAccount, useRuhu } from '@ruhu/client'
import { maskName } from '@ruhu/domain'
import { Icon } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { AccessBand } from './AccessBand.tsx'
import { OfflineStrip } from './OfflineStrip.tsx'

/** The clerk's colour, as a bar and a frame, on everything the clerk does: nobody mistakes whose screen it is. */
export const ClerkFrame = ({ bar, children, dock }: { bar: ReactNode; children: ReactNode; dock?: ReactNode }) => (
  <div className="flex h-dvh flex-col border-12 border-clerk border-t-0 bg-page">
    <header className="flex min-h-26 flex-none wide:min-h-20 items-center justify-between gap-6 bg-clerk px-13 text-on-clerk">{bar}</header>
    <main className="min-h-0 flex-1 overflow-y-auto px-13 pt-9 pb-8 wide:pt-6 wide:pb-4">
      <div className="mx-auto flex min-h-full max-w-[1240px] wide:max-w-[1700px] flex-col">{children}</div>
    </main>
    {dock && (
      <footer className="flex-none border-line px-13 pb-8 large:border-t-(length:--edge) large:pt-6 wide:border-t-(length:--edge) wide:pt-4 wide:pb-5">
        <div className="mx-auto flex max-w-[1240px] wide:max-w-[1700px] flex-wrap gap-6">{dock}</div>
      </footer>
    )}
    <AccessBand />
  </div>
)

/** A screen of the clerk who is signed in: whose it is, and the way out. */
export const ClerkScreen = ({ children, dock }: { children: ReactNode; dock?: ReactNode }) => {
  const say = useWords()
  const { me } = useRuhu()
  const { signOut } = useAccount()
  const bar = (
    <>
      <span className="nb font-bold text-lead">{say('clerkBar.title')}</span>
      <span className="text-center text-small large:hidden">
        {say('clerkBar.who', { number: me.staffNumber, name: maskName(me.name) })}
      </span>
      <button
        type="button"
        className="nb -me-4 flex min-h-target items-center gap-3 px-4 text-small focus-visible:outline-on-clerk"
        onClick={() => void signOut()}
      >
        <Icon name="lock" />
        {say('clerkBar.leave')}
      </button>
    </>
  )
  return (
    <ClerkFrame bar={bar} dock={dock}>
      <OfflineStrip />
      {children}
    </ClerkFrame>
  )
}
