import { demonstrationAccounts } from '@ruhu/api/testing/store'
import type { PersonId } from '@ruhu/domain'
import { call } from './call.ts'

/** Somebody of the demonstration who is signed in; the session outlives the server it began on. */
export type Somebody = { id: PersonId; cookie: string }

/** Who works on the orders of the load. */
export type People = { clerk: Somebody; supervisor: Somebody; technicians: readonly Somebody[] }

/** Signs somebody in at a node. Throws unless it answers so. */
export const signIn = async (url: string, username: string): Promise<Somebody> => {
  const password = demonstrationAccounts.find((account) => account.username === username)?.password
  const { status, cookies } = await call(url, '/api/auth/sign-in/username', { body: { username, password } })
  if (status !== 200) throw new Error(`signing in ${username}: ${status}`)
  const cookie = cookies.map((one) => one.split(';')[0]).join('; ')
  const me = await call(url, '/trpc/session.me', { cookie })
  if (me.status !== 200) throw new Error(`who ${username} is: ${me.status}`)
  return { id: me.body.result.data.person, cookie }
}

export const signInAll = async (url: string): Promise<People> => ({
  clerk: await signIn(url, 'chenjing'),
  supervisor: await signIn(url, 'zhoumin'),
  technicians: [await signIn(url, 'liming'), await signIn(url, 'mengwei')],
})
