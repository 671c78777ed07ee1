import { AccountContext, RuhuProvider, shownFault, useSession } from '@ruhu/client'
import { ErrorState } from '@ruhu/ui'
import { useEffect, useMemo, useRef } from 'react'
import { useWords } from '../i18n/words.ts'
import { Counter } from './Counter.tsx'
import { Elsewhere } from './Elsewhere.tsx'
import { SignInScreen } from './SignInScreen.tsx'
import { transport } from './transport.ts'

/** Shows the counter to a clerk, the way in to whoever is signed out, and word to all others that it is not theirs. */
export const SessionGate = () => {
  const say = useWords()
  const { session, signIn, signOut, check } = useSession(transport)
  const wasIn = useRef(false)
  const leave = useMemo(
    () => async () => {
      wasIn.current = false
      // Without the server nobody is signed out; the error then hides what was on the screen.
      await signOut().catch(check)
    },
    [signOut, check],
  )
  const account = useMemo(() => ({ signOut: leave, check }), [leave, check])
  useEffect(() => {
    document.title = say('pageTitle')
  }, [say])

  switch (session.status) {
    case 'checking':
      return null
    case 'failed':
      return (
        <main className="grid h-dvh place-items-center p-gutter">
          <h1 className="vh">{say('pageTitle')}</h1>
          <ErrorState fault={shownFault(session.fault)} onRetry={() => void check()} />
        </main>
      )
    case 'signed-out':
      return <SignInScreen onSubmit={signIn} ended={wasIn.current} />
    case 'signed-in':
      wasIn.current = true
      if (session.me.role !== 'clerk') return <Elsewhere me={session.me} onSignOut={leave} />
      return (
        <AccountContext value={account}>
          <RuhuProvider transport={transport} me={session.me}>
            <Counter />
          </RuhuProvider>
        </AccountContext>
      )
    default:
      return session satisfies never
  }
}
