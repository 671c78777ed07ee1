import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'

type Listening = {
  url: string
  channels: readonly string[]
  receive: (channel?: string, payload?: string) => void
  onError: (error: Error) => void
}

const retryAfter = 250

/** Listens on a connection of its own, and on another when that breaks; throws only where the first cannot be made. */
export const openListener = async ({ url, channels, receive, onError }: Listening) => {
  let client: pg.Client | undefined
  let closed = false

  const connect = async (): Promise<void> => {
    const next = new pg.Client({ connectionString: url, keepAlive: true })
    next.on('error', onError)
    next.on('notification', ({ channel, payload }) => receive(channel, payload ?? ''))
    next.on('end', () => void lost())
    await next.connect()
    for (const channel of channels) await next.query(`listen ${next.escapeIdentifier(channel)}`)
    client = next
  }

  const lost = async (): Promise<void> => {
    if (!client) return
    client = undefined
    while (!closed && !client) {
      await sleep(retryAfter, undefined, { ref: false })
      if (!closed) await connect().catch(onError)
    }
    // What was notified in between never came: look for yourselves.
    if (!closed) receive()
  }

  await connect()
  return {
    listening: () => client !== undefined,
    close: async () => {
      closed = true
      const last = client
      client = undefined
      await last?.end()
    },
  }
}
