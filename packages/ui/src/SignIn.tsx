import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { useShared } from './i18n/i18n.ts'
import { Icon } from './icon/Icon.tsx'
import { ProductMark } from './icon/ProductMark.tsx'
import { Button } from './parts/Button.tsx'

export type SignInFailure = 'credentials' | 'network' | 'other'
export type SignInResult = { ok: true } | { ok: false; reason: SignInFailure }

export type SignInProps = {
  onSubmit: (username: string, password: string) => Promise<SignInResult>
  /** `touch`: targets for a finger, and no keyboard that jumps up by itself. */
  size?: 'desk' | 'touch'
  /** What is signed in to, under the product's name. */
  title?: string
  /** Under the form: demonstration accounts, language switch. */
  children?: ReactNode
}

type Problem = SignInFailure | 'missingUsername' | 'missingPassword'

/** User name and password. Says in one line what is wrong and puts the cursor where it can be mended. */
export const SignIn = ({ onSubmit, size = 'desk', title, children }: SignInProps) => {
  const say = useShared()
  const id = useId()
  const username = useRef<HTMLInputElement>(null)
  const password = useRef<HTMLInputElement>(null)
  const [problem, setProblem] = useState<Problem>()
  const [busy, setBusy] = useState(false)

  useEffect(() => {
    if (size === 'desk') username.current?.focus()
  }, [size])

  const stop = (reason: Problem) => {
    setProblem(reason)
    const field = reason === 'missingUsername' ? username : password
    field.current?.focus()
    if (reason === 'credentials') field.current?.select()
  }

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (busy) return
    const name = username.current?.value.trim() ?? ''
    const secret = password.current?.value ?? ''
    if (name === '') return stop('missingUsername')
    if (secret === '') return stop('missingPassword')
    setBusy(true)
    setProblem(undefined)
    const result = await onSubmit(name, secret).catch((): SignInResult => ({ ok: false, reason: 'other' }))
    setBusy(false)
    if (!result.ok) stop(result.reason)
  }

  const wrong = (...reasons: Problem[]) =>
    problem !== undefined && reasons.includes(problem) ? ({ 'aria-invalid': true, 'aria-describedby': `${id}-problem` } as const) : {}

  return (
    <form className="ui-sign-in" data-size={size} onSubmit={submit} noValidate aria-labelledby={`${id}-title`} aria-busy={busy}>
      <h1 id={`${id}-title`}>
        <ProductMark />
        <span>{title ?? say('shared.signIn.title')}</span>
      </h1>
      <label>
        <span>{say('shared.signIn.username')}</span>
        <input
          ref={username}
          name="username"
          className="ui-input"
          autoComplete="username"
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...wrong('missingUsername', 'credentials')}
        />
      </label>
      <label>
        <span>{say('shared.signIn.password')}</span>
        <input
          ref={password}
          name="password"
          type="password"
          className="ui-input"
          autoComplete="current-password"
          {...wrong('missingPassword', 'credentials')}
        />
      </label>
      <p id={`${id}-problem`} className="ui-problem" role="alert">
        {problem && (
          <>
            <Icon name="warn" />
            <span>{say(`shared.signIn.${problem}`)}</span>
          </>
        )}
      </p>
      <Button kind="primary" type="submit" busy={busy}>
        {say(busy ? 'shared.signIn.busy' : 'shared.signIn.submit')}
      </Button>
      {children}
    </form>
  )
}
