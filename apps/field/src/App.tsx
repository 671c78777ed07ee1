import { createTransport, type Fault, RuhuProvider, useSession } from '@ruhu/client'
import { ErrorState, reloadOnce, useShared } from '@ruhu/ui'
import { useCallback, useEffect, useState } from 'react'
import { useWords } from './i18n/i18n.ts'
import { OutboxProvider } from './outbox/provider.tsx'
import { waitingHere } from './outbox/storage.ts'
import { Phone } from './Phone.tsx'
import { forgetKept, type Kept, readKept, resumeClock } from './session/kept.ts'
import { SignInPage } from './session/SignInPage.tsx'
import { useMe } from './session/use-me.ts'
import { useRecheck } from './session/use-recheck.ts'
import { WrongRole } from './session/WrongRole.tsx'
import { ActionButton } from './shell/ActionButton.tsx'
import { Page } from './shell/Page.tsx'
import { ContactsProvider } from './visit/contacts.tsx'

const transport = createTransport({ url: '', via: 'phone', onOutdated: reloadOnce })

const open = (): Kept | undefined => {
  const kept = readKept(localStorage)
  if (kept) resumeClock(transport.clock, kept)
  return kept
}

/** Who is at the phone decides what it shows. */
export const App = () => {
  const { session, signIn, signOut, check } = useSession(transport)
  const [kept, setKept] = useState(open)
  const me = useMe(session, kept?.me)
  useRecheck(session, check)
  const leave = useCallback(async () => {
    await signOut()
    history.replaceState(null, '', location.pathname)
  }, [signOut])
  const signedOut = session.status === 'signed-out'
  useEffect(() => {
    if (!signedOut) return
    forgetKept(localStorage)
    setKept(undefined)
  }, [signedOut])
  const expired = useCallback(() => void check(), [check])

  if (!me) {
    if (signedOut) return <SignInPage waiting={waitingHere(localStorage)} onSubmit={signIn} />
    if (session.status === 'failed') return <Unopened fault={session.fault} onRetry={expired} />
    return null
  }
  if (me.role !== 'technician') return <WrongRole me={me} onSignOut={() => void leave()} />
  return (
    <RuhuProvider key={me.person} transport={transport} me={me} kept={kept?.me.person === me.person ? kept.orders : undefined}>
      <OutboxProvider>
        <ContactsProvider>
          <Phone onSignOut={leave} onExpired={expired} />
        </ContactsProvider>
      </OutboxProvider>
    </RuhuProvider>
  )
}

/** Nobody is known here yet and the server does not answer, or not to a program this old. */
const Unopened = ({ fault, onRetry }: { fault: Fault; onRetry: () => void }) => {
  const shared = useShared()
  const say = useWords()
  if (fault.kind === 'outdated')
    return (
      <Page>
        <main className="pt-24">
          <h1 className="vh">{shared('shared.product')}</h1>
          <ErrorState fault={{ kind: 'outdated' }} />
        </main>
      </Page>
    )
  return (
    <Page dock={<ActionButton kind="primary" icon="refresh" label={shared('shared.action.retry')} onClick={onRetry} />}>
      <main className="pt-24">
        <h1 className="vh">{shared('shared.product')}</h1>
        <ErrorState fault={{ kind: 'network' }} title={say('opening.title')} what={say('opening.what')} />
      </main>
    </Page>
  )
}
