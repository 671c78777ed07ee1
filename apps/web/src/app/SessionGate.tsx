import { AccountContext, RuhuProvider, shownFault, useSession } from '@ruhu/client'
import type { Role } from '@ruhu/domain'
import { ErrorState } from '@ruhu/ui'
import { RouterProvider } from '@tanstack/react-router'
import { useMemo } from 'react'
import { Elsewhere } from './Elsewhere.tsx'
import { router } from './router.tsx'
import { SignInPage } from './SignInPage.tsx'
import { transport } from './transport.ts'

const welcome: readonly Role[] = ['supervisor', 'administrator']

/** Shows the console to those it is for, the way in to whoever is signed out, and their own client to all others. */
export const SessionGate = () => {
  const { session, signIn, signOut, check } = useSession(transport)
  const account = useMemo(() => ({ signOut, check }), [signOut, check])
  switch (session.status) {
    case 'checking':
      return null
    case 'failed':
      return (
        <main className="gate">
          <ErrorState fault={shownFault(session.fault)} onRetry={check} />
        </main>
      )
    case 'signed-out':
      return <SignInPage onSubmit={signIn} />
    case 'signed-in':
      if (!welcome.includes(session.me.role)) return <Elsewhere me={session.me} onSignOut={signOut} />
      return (
        <AccountContext value={account}>
          <RuhuProvider transport={transport} me={session.me}>
            <RouterProvider router={router} />
          </RuhuProvider>
        </AccountContext>
      )
    default:
      return session satisfies never
  }
}
