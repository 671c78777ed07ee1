import { LocaleSwitch, SignIn, type SignInProps, ThemeSwitch } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { usePageTitle } from '../shell/use-page-title.ts'

/** The way in. */
export const SignInPage = ({ onSubmit }: Pick<SignInProps, 'onSubmit'>) => {
  const say = useWords()
  usePageTitle(say('shared.signIn.title'))
  return (
    <main className="gate">
      <SignIn onSubmit={onSubmit} title={`${say('shared.product')} ${say('console')}`}>
        <div className="gate-switches">
          <LocaleSwitch />
          <ThemeSwitch />
        </div>
      </SignIn>
    </main>
  )
}
