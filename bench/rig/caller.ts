import type { Command, CustomerDetails } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'

/** The one password of the demonstration's accounts, printed at every start. */
const password = 'ruhu-demo-2026'

/** Somebody signed in, and their calls. */
export type Caller = {
  cookie: string
  query: <Answer>(path: string, input?: unknown) => Promise<Answer>
  /** Submits one command and answers with the stream's version; throws unless it is accepted. */
  submit: (stream: { id: string; version: number }, command: Command, customer?: CustomerDetails) => Promise<{ events: never[] }>
}

/** Signs a person of the demonstration in. */
export const signIn = async (origin: string, username: string): Promise<Caller> => {
  const headers = { origin, 'content-type': 'application/json', 'x-ruhu-via': 'web' }
  const response = await fetch(`${origin}/api/auth/sign-in/username`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ username, password }),
  })
  if (!response.ok) throw new Error(`sign-in of ${username}: ${response.status}`)
  const cookie = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')

  const call = async <Answer>(path: string, init: RequestInit = {}): Promise<Answer> => {
    const answer = await fetch(`${origin}/trpc/${path}`, { ...init, headers: { ...headers, cookie } })
    const body = await answer.text()
    if (!answer.ok) throw new Error(`${path}: ${answer.status} ${body.slice(0, 300)}`)
    return JSON.parse(body).result.data
  }

  return {
    cookie,
    query: (path, input) => call(input === undefined ? path : `${path}?input=${encodeURIComponent(JSON.stringify(input))}`),
    submit: async (stream, command, customer) => {
      const input = { stream: stream.id, knownVersion: stream.version, commandId: uuid(), sentAt: Date.now(), command, customer }
      const answer = await call<{ status: string; version: number; events: never[] }>('submit', {
        method: 'POST',
        body: JSON.stringify(input),
      })
      if (answer.status !== 'accepted') throw new Error(`${command.type} was ${answer.status}`)
      stream.version = answer.version
      return answer
    },
  }
}
