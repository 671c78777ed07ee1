import type { SignInResult } from '@ruhu/client'
import { LocaleSwitch, SignIn } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { Page } from '../shell/Page.tsx'

/** The first screen. Says when records of an earlier session still wait on this phone. */
export const SignInPage = ({
  waiting,
  onSubmit,
}: {
  waiting: number
  onSubmit: (username: string, password: string) => Promise<SignInResult>
}) => {
  const say = useWords()
  return (
    <Page>
      <main className="grid place-items-center py-20">
        <SignIn size="touch" title={say('signIn.title')} onSubmit={onSubmit}>
          {waiting > 0 && <p className="text-small text-ink-2">{say('signIn.kept', { count: waiting })}</p>}
          <div>
            <LocaleSwitch />
          </div>
        </SignIn>
      </main>
    </Page>
  )
}
