import { Icon, SignIn, type SignInProps } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'
import { ClerkFrame } from '../shell/ClerkScreen.tsx'

/** The way in for the clerk. `ended`: somebody was signed in here until their session ran out. */
export const SignInScreen = ({ onSubmit, ended }: Pick<SignInProps, 'onSubmit'> & { ended: boolean }) => {
  const say = useWords()
  return (
    <ClerkFrame bar={<span className="font-bold text-lead">{say('clerkBar.signIn')}</span>}>
      <div className="m-auto w-full max-w-[760px] py-8 *:w-full">
        <SignIn onSubmit={onSubmit} size="touch" title={`${say('shared.product')} ${say('signIn.title')}`}>
          {ended && (
            <p className="flex items-start gap-3 text-ink-2 text-small">
              <Icon name="warn" />
              <span>{say('signIn.ended')}</span>
            </p>
          )}
        </SignIn>
      </div>
    </ClerkFrame>
  )
}
