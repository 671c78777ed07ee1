import type { Me } from '@ruhu/api/client'
import { useCallback, useEffect, useState } from 'react'
import { type Fault, faultOf } from './fault.ts'
import type { SignInResult, Transport } from './transport.ts'

/** Whether somebody is signed in here. */
export type Session =
  | { status: 'checking' }
  | { status: 'signed-out' }
  | { status: 'failed'; fault: Fault }
  | { status: 'signed-in'; me: Me }

/** Follows who is signed in, and signs in and out. */
export const useSession = (
  transport: Transport,
): {
  session: Session
  signIn: (username: string, password: string) => Promise<SignInResult>
  signOut: () => Promise<void>
  check: () => Promise<void>
} => {
  const [session, setSession] = useState<Session>({ status: 'checking' })
  const check = useCallback(async () => {
    try {
      setSession({ status: 'signed-in', me: await transport.api.session.me.query() })
    } catch (error) {
      const fault = faultOf(error)
      setSession(fault.kind === 'signed-out' ? { status: 'signed-out' } : { status: 'failed', fault })
    }
  }, [transport])
  useEffect(() => void check(), [check])
  return {
    session,
    check,
    signIn: async (username, password) => {
      const result = await transport.signIn(username, password)
      if (result.ok) await check()
      return result
    },
    signOut: async () => {
      await transport.signOut()
      setSession({ status: 'signed-out' })
    },
  }
}
