import { setTimeout as sleep } from 'node:timers/promises'
import type { FeedItem } from '@ruhu/api/testing/store'

type Following = {
  /** The node to ask next: it is asked again whenever a connection ends. */
  url: () => string
  cookie: string
  /** The last `seq` known already. */
  after: number
  hear: (item: FeedItem) => void
  signal: AbortSignal
}

const beforeAskingAgain = 50

/**
 * Follows the feed over server-sent events as a browser does: after the last `seq` it was told, on whichever node
 * answers. Ends by `signal`; throws where a node says anything but that something is broken.
 */
export const follow = async ({ url, cookie, after, hear, signal }: Following): Promise<void> => {
  let cursor = after
  const heard = (item: FeedItem) => {
    cursor = item.seq
    hear(item)
  }
  while (!signal.aborted) {
    const input = encodeURIComponent(JSON.stringify({ lastEventId: String(cursor) }))
    const response = await fetch(`${url()}/trpc/live.feed?input=${input}`, { headers: { cookie }, signal }).catch(() => undefined)
    if (response && response.status < 500 && !response.ok) throw new Error(`the feed answered ${response.status}`)
    if (response?.ok) await read(response, heard)
    await sleep(beforeAskingAgain)
  }
}

/** Hears every message that came whole, until the connection ends, however it does. */
const read = async (response: Response, hear: (item: FeedItem) => void): Promise<void> => {
  const decoder = new TextDecoder()
  let text = ''
  const reader = (response.body as ReadableStream<Uint8Array>).getReader()
  const next = () => reader.read().catch(() => ({ done: true, value: undefined }) as const)
  for (let { done, value } = await next(); !done; { done, value } = await next()) {
    text += decoder.decode(value, { stream: true })
    const messages = text.split('\n\n')
    text = messages.pop() ?? ''
    for (const message of messages) take(message, hear)
  }
}

const take = (message: string, hear: (item: FeedItem) => void): void => {
  const data = /^data: (.*)$/m.exec(message)?.[1]
  const event = /^event: (.*)$/m.exec(message)?.[1]
  if (event === 'return') throw new Error('the feed said that it is over')
  if (event === 'serialized-error' && !data?.includes('INTERNAL_SERVER_ERROR')) throw new Error(`the feed ended: ${data}`)
  if (data && !event) hear(JSON.parse(data) as FeedItem)
}
