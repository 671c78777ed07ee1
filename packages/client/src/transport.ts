import type { AppRouter } from '@ruhu/api/client'
import { type Channel, kernelVersion } from '@ruhu/domain'
import { createTRPCClient, httpLink, httpSubscriptionLink, splitLink, type TRPCClient } from '@trpc/client'
import { createServerClock, type ServerClock } from './server-clock.ts'

/** How a client reaches its server. A terminal brings its own `EventSource` and keeps cookies in `fetch`; a browser needs neither. */
export type TransportOptions = {
  /** Origin of the server, such as `http://localhost:8787`; empty for the page's own. */
  url: string
  via: Channel
  fetch?: typeof globalThis.fetch
  EventSource?: typeof globalThis.EventSource
  /** The server speaks of what this client does not know: it is too old, and has to be loaded anew. */
  onOutdated?: () => void
}

export type Transport = {
  api: TRPCClient<AppRouter>
  clock: ServerClock
  /** Says that this client is too old; see `onOutdated`. */
  outdated: () => void
  signIn: (username: string, password: string) => Promise<SignInResult>
  signOut: () => Promise<void>
}

export type SignInResult = { ok: true } | { ok: false; reason: 'credentials' | 'network' | 'other' }

/** The typed API over HTTP: one request a call, one multiplexed event stream. Every answer sets the clock. */
export const createTransport = ({ url, via, fetch: given, EventSource, onOutdated = () => {} }: TransportOptions): Transport => {
  const clock = createServerClock()
  const send = given ?? globalThis.fetch.bind(globalThis)
  const timed: typeof globalThis.fetch = async (input, init) => {
    const response = await send(input, init)
    clock.observe(Number(response.headers.get('x-ruhu-now')))
    if (response.status === 412) onOutdated()
    return response
  }
  const trpc = `${url}/trpc`
  const api = createTRPCClient<AppRouter>({
    links: [
      splitLink({
        condition: ({ type }) => type === 'subscription',
        true: httpSubscriptionLink({ url: trpc, ...(EventSource && { EventSource }) }),
        false: httpLink({ url: trpc, fetch: timed as never, headers: { 'x-ruhu-via': via, 'x-ruhu-kernel': kernelVersion } }),
      }),
    ],
  })
  const post = (path: string, body: unknown) =>
    timed(`${url}/api/auth/${path}`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) })
  return {
    api,
    clock,
    outdated: onOutdated,
    signIn: async (username, password) => {
      try {
        const { ok, status } = await post('sign-in/username', { username, password })
        if (ok) return { ok }
        return { ok, reason: [400, 401, 403, 422].includes(status) ? 'credentials' : 'other' }
      } catch {
        return { ok: false, reason: 'network' }
      }
    },
    signOut: async () => void (await post('sign-out', {})),
  }
}
