import type { Me } from '@ruhu/client'
import { EmptyState, LocaleSwitch, useMessages } from '@ruhu/ui'
import { Button } from 'antd'
import { useWords } from '../i18n/words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'

/** Somebody whose client is another one: says which, and leads there. */
export const Elsewhere = ({ me, onSignOut }: { me: Me; onSignOut: () => Promise<void> }) => {
  const say = useWords()
  const m = useMessages()
  usePageTitle(say('elsewhere.title'))
  const clerk = me.role === 'clerk'
  return (
    <main className="gate">
      <div>
        <h1 className="vh">{say('console')}</h1>
        <EmptyState
          icon="user"
          title={say('elsewhere.title')}
          hint={say(clerk ? 'elsewhere.clerk' : 'elsewhere.technician', { name: me.name, role: m.role[me.role] })}
          action={
            <>
              <Button type="primary" href={clerk ? '/kiosk/' : '/field/'}>
                {say(clerk ? 'elsewhere.toKiosk' : 'elsewhere.toField')}
              </Button>
              <Button onClick={() => void onSignOut()}>{say('shared.signOut')}</Button>
            </>
          }
        />
        <div className="gate-switches">
          <LocaleSwitch />
        </div>
      </div>
    </main>
  )
}
