import { EventSource } from 'eventsource'
import { createTransport } from '../transport.ts'

/**
 * `away`: nothing goes out; `lost`: no answer comes back; `broken`: the server answers 500; `hold`: the next answers come
 * late; `newer`: the server tells of departing as a later build would.
 */
export type Network = {
  away: boolean
  lost: boolean
  broken: boolean
  newer: boolean
  requests: number
  held: number
  hold: Promise<void> | undefined
}

/** What comes back, feeds included, with an event in it that this client does not know. */
const asNewer = ({ body, status, headers }: Response, network: Network): Response => {
  const rename = new TransformStream<string, string>({
    transform: (text, out) => out.enqueue(network.newer ? text.replaceAll('v1.Departed', 'v9.Teleported') : text),
  })
  const renamed = body?.pipeThrough(new TextDecoderStream()).pipeThrough(rename).pipeThrough(new TextEncoderStream())
  return new Response(renamed ?? null, { status, headers })
}

/** What of a server without a port a client needs. */
type Served = {
  app: { request: (input: string, init?: RequestInit) => Response | Promise<Response> }
  signIn: (username: string) => Promise<string>
}

/** The real client over the real server, without a port, for whoever signs in. */
export const connectTo = (api: Served) => async (username: string) => {
  const cookie = await api.signIn(username)
  const network: Network = { away: false, lost: false, broken: false, newer: false, requests: 0, held: 0, hold: undefined }
  const send: typeof fetch = async (input, init) => {
    if (network.away) throw new TypeError('fetch failed')
    network.requests++
    if (network.broken)
      return Response.json({ error: { message: 'x', code: -32603, data: { code: 'INTERNAL_SERVER_ERROR' } } }, { status: 500 })
    const held = network.hold
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    const response = await api.app.request(input as string, { ...init, headers })
    // The answer is as of now; it only arrives later.
    if (held) network.held++
    await held
    if (network.lost) throw new TypeError('the answer was lost')
    return asNewer(response, network)
  }
  const Source = class extends EventSource {
    constructor(url: string | URL) {
      super(url, { fetch: (input, init) => send(String(input), init as RequestInit) as never })
    }
  }
  const transport = createTransport({
    url: 'http://ruhu.test',
    via: 'phone',
    fetch: send,
    EventSource: Source as unknown as typeof globalThis.EventSource,
  })
  return { transport, network }
}

export type Connect = ReturnType<typeof connectTo>
