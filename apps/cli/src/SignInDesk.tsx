import type { SignInResult } from '@ruhu/client'
import { useEffect, useRef, useState } from 'react'
import type { Options } from './arguments.ts'
import { useWords } from './i18n/i18n.ts'
import { piece } from './paint/Line.tsx'
import { Frame } from './screens/Frame.tsx'
import { SignIn } from './screens/SignIn.tsx'
import { edit, type Field, fieldOf } from './text/field.ts'
import { useKeys } from './use-keys.ts'

type SignInDeskProps = {
  options: Options
  width: number
  height: number
  credentials?: NonNullable<Options['credentials']>
  signIn: (username: string, password: string) => Promise<SignInResult>
  /** Somebody was signed in here before. */
  ended: boolean
}

type Problem = 'missingUsername' | 'missingPassword' | 'credentials' | 'network' | 'other' | 'ended'

type Form = { username: Field; password: Field; at: 'username' | 'password'; problem: Problem | undefined; busy: boolean }

/** Asks who is there; with credentials from the environment it asks only if those are refused. */
export const SignInDesk = ({ options, width, height, credentials, signIn, ended }: SignInDeskProps) => {
  const { say } = useWords()
  // Keys come faster than React draws: the form lives beside the picture of it.
  const form = useRef<Form>({
    username: fieldOf(credentials?.username ?? ''),
    password: fieldOf(''),
    at: 'username',
    problem: ended ? 'ended' : undefined,
    busy: false,
  })
  const [shown, setShown] = useState(form.current)
  const change = (next: Partial<Form>) => {
    form.current = { ...form.current, ...next }
    setShown(form.current)
  }
  const submit = async (username: string, password: string) => {
    if (form.current.busy) return
    change({ busy: true, problem: undefined })
    const result = await signIn(username, password)
    if (!result.ok) change({ busy: false, problem: result.reason, password: fieldOf(''), at: 'password' })
  }
  const tried = useRef(false)
  useEffect(() => {
    if (!credentials || tried.current) return
    tried.current = true
    void submit(credentials.username, credentials.password)
  })
  useKeys((key) => {
    const { at, username, password, busy } = form.current
    if (busy) return
    if (key === 'tab' || key === 'backtab' || key === 'up' || key === 'down')
      return change({ at: at === 'username' ? 'password' : 'username' })
    if (key !== 'return') return change({ [at]: edit(form.current[at], key) })
    if (username.text.trim() === '') return change({ at: 'username', problem: 'missingUsername' })
    if (at === 'username') return change({ at: 'password' })
    if (password.text === '') return change({ problem: 'missingPassword' })
    void submit(username.text.trim(), password.text)
  })
  const hints = [
    { keys: '↵', says: say('key.signIn') },
    { keys: 'tab', says: say('key.next') },
    { keys: 'ctrl-c', says: say('key.quit') },
  ]
  const { username, at, problem, busy } = shown
  return (
    <Frame width={width} height={height} title={say('place.signIn')} aside={[piece(options.url, 'faint')]} hints={hints}>
      <SignIn width={width} say={say} username={username} at={at} busy={busy} message={problem && say(`signIn.${problem}`)} />
    </Frame>
  )
}
