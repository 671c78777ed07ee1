import type { Me } from '@ruhu/client'
import { EmptyState, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { ClerkFrame } from '../shell/ClerkScreen.tsx'

/** Somebody signed in who is not a clerk: says whom this screen is for, and leads out. */
export const Elsewhere = ({ me, onSignOut }: { me: Me; onSignOut: () => Promise<void> }) => {
  const say = useWords()
  const m = useMessages()
  return (
    <ClerkFrame bar={<h1 className="font-bold text-lead">{say('clerkBar.signIn')}</h1>}>
      <div className="m-auto w-full max-w-[760px]">
        <EmptyState
          icon="user"
          title={say('elsewhere.title')}
          hint={say('elsewhere.hint', { name: me.name, role: m.role[me.role] })}
          action={
            <Button kind="main" icon="logout" onClick={() => void onSignOut()}>
              {say('shared.signOut')}
            </Button>
          }
        />
      </div>
    </ClerkFrame>
  )
}
