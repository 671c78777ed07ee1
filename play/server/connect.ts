import type { Channel, CitedRefusal, Instant, PersonId, Recorded } from '@ruhu/domain'
import { z } from 'zod'

/** Two branches with their people, by the names they go by in plays. */
const World = z.object({
  branches: z.record(z.string(), z.string()),
  people: z.record(z.string(), z.object({ id: z.string().transform((id) => id as PersonId), role: z.string(), username: z.string() })),
})
export type World = z.infer<typeof World>
const Scratch = z.object({ password: z.string(), worlds: z.array(World).min(1) })

/** What a command is sent with. */
export type Sent = { stream: string; knownVersion: number; commandId: string; command: unknown; customer?: unknown }

/** What the server made of a command, or why it would not look at it. */
export type Answered =
  | { status: 'accepted'; version: number }
  | { status: 'refused' | 'stale'; version: number; refusal: CitedRefusal }
  | { status: 'invalid'; code: string; message: string | undefined; fields: readonly { field: string; message: string }[] }

/** Who submits, by user name, through which client, and what time it is. */
export type Sender = { username: string; via: Channel; now: Instant }

/** A server in the test mode. All calls throw where it is not there, or something went wrong in it. */
export type Site = {
  worlds: readonly World[]
  submit: (sender: Sender, sent: Sent) => Promise<Answered>
  /** What the system does by itself. */
  submitBySystem: (now: Instant, sent: Sent) => Promise<Answered>
  /** An order's history, as somebody who sees it reads it. */
  history: (username: string, stream: string) => Promise<readonly Recorded[]>
  /** Frees the windows that earlier lines have taken in a world. */
  fresh: (world: World) => Promise<void>
}

/** Connects to a server; throws where it is not in the test mode. */
export const connect = async (url: string): Promise<Site> => {
  const origin = new URL(url).origin
  const call = callerOf(origin)
  const found = await call('/test/world', {})
  if (found.status === 404) throw new Error(`${origin} is not in the test mode: start it with TEST_MODE=1, on a data directory of its own`)
  const { password, worlds } = Scratch.parse(found.body)
  const cookies = new Map<string, Promise<string>>()
  const signedIn = (username: string): Promise<string> => {
    const known = cookies.get(username) ?? call('/api/auth/sign-in/username', { body: { username, password } }).then(cookieOf(username))
    cookies.set(username, known)
    return known
  }
  const sendAs = async ({ username, via, now }: Sender, sent: Sent): Promise<Answered> =>
    answeredOf(await call('/trpc/submit', { body: { ...sent, sentAt: now }, cookie: await signedIn(username), via, now }))

  return {
    worlds,
    submit: sendAs,
    submitBySystem: async (now, { stream, knownVersion, commandId, command }) => {
      const { status, body } = await call('/test/system', { body: { stream, knownVersion, commandId, command }, now })
      return body.status === 'fault' ? invalid(body) : answeredOf({ status, body: { result: { data: body } } })
    },
    history: async (username, stream) => {
      const input = encodeURIComponent(JSON.stringify({ id: stream }))
      const { status, body } = await call(`/trpc/workOrder.get?input=${input}`, { cookie: await signedIn(username) })
      if (status !== 200) throw new Error(`reading an order: ${status}`)
      return body.result.data.events
    },
    fresh: async ({ branches }) => {
      await call('/test/fresh', { body: { branches: Object.values(branches) } })
    },
  }
}

// biome-ignore lint/suspicious/noExplicitAny: whoever calls looks at what came, and says so where it is not what they expect.
type Reply = { status: number; body: any; cookies: string[] }
type Call = { body?: unknown; cookie?: string; via?: Channel; now?: Instant }

const request = async (url: string, init: RequestInit): Promise<Response> => {
  try {
    return await fetch(url, init)
  } catch {
    throw new Error(`${new URL(url).origin} cannot be reached`)
  }
}

const callerOf =
  (origin: string) =>
  async (path: string, { body, cookie, via, now }: Call): Promise<Reply> => {
    const response = await request(`${origin}${path}`, {
      headers: {
        origin,
        'content-type': 'application/json',
        ...(cookie && { cookie }),
        ...(via && { 'x-ruhu-via': via }),
        ...(now !== undefined && { 'x-ruhu-test-now': String(now) }),
      },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    })
    const text = await response.text()
    if (response.status >= 500) throw new Error(`${path.split('?')[0]}: the server answered ${response.status}`)
    return { status: response.status, body: text.startsWith('{') ? JSON.parse(text) : {}, cookies: response.headers.getSetCookie() }
  }

const cookieOf =
  (username: string) =>
  ({ status, cookies }: Reply): string => {
    if (status !== 200) throw new Error(`signing in ${username}: ${status}`)
    return cookies.map((one) => one.split(';')[0]).join('; ')
  }

const answeredOf = ({ status, body }: Pick<Reply, 'status' | 'body'>): Answered => {
  if (status === 200) return body.result.data
  if (status === 401) throw new Error('the server has forgotten who was signed in')
  const { message, data } = body.error ?? {}
  return typeof data === 'object' ? invalid({ ...data, message }) : invalid({ code: String(status), message: body.error })
}

type Fault = { code: string; message?: string; fields?: readonly { field: string; message: string }[] | null }

const invalid = ({ code, message, fields }: Fault): Answered => ({ status: 'invalid', code, message, fields: fields ?? [] })
