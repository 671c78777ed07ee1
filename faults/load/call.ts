/** What an HTTP call came back with, and the server's time (epoch ms). */
// biome-ignore lint/suspicious/noExplicitAny: whoever calls looks at what came, and says so where it is not what they expect.
export type Reply = { status: number; now: number; body: any; cookies: string[] }

/** Far longer than anything here takes: whoever waits so long waits for ever. */
export const patience = 30_000

/** One call of a node, a query unless there is a body. Throws where no whole answer comes, TimeoutError after `patience`. */
export const call = async (url: string, path: string, { cookie, body }: { cookie?: string; body?: unknown } = {}): Promise<Reply> => {
  const response = await fetch(`${url}${path}`, {
    headers: { origin: url, 'content-type': 'application/json', ...(cookie && { cookie }) },
    ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    signal: AbortSignal.timeout(patience),
  })
  return {
    status: response.status,
    now: Number(response.headers.get('x-ruhu-now')),
    body: await response.json(),
    cookies: response.headers.getSetCookie(),
  }
}
