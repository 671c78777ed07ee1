import type { Me } from '@ruhu/client'
import { EmptyState, useMessages, useShared } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import { Page } from '../shell/Page.tsx'

/** For somebody who is signed in and does not visit customers: says so, and where they belong. */
export const WrongRole = ({ me, onSignOut }: { me: Me; onSignOut: () => void }) => {
  const say = useWords()
  const shared = useShared()
  const { role } = useMessages()
  const atCounter = me.role === 'clerk'
  return (
    <Page
      dock={
        <div className="grid grid-cols-1 gap-3">
          <ActionButton kind="primary" label={shared('shared.signOut')} onClick={onSignOut} />
          <a className="flex min-h-target items-center justify-center" href={atCounter ? '/kiosk/' : '/'}>
            {say(atCounter ? 'role.kiosk' : 'role.console')}
          </a>
        </div>
      }
    >
      <main className="pt-24">
        <h1 className="vh">{shared('shared.product')}</h1>
        <EmptyState icon="user" title={say('role.title')} hint={say('role.what', { role: role[me.role], name: me.name })} />
      </main>
    </Page>
  )
}
