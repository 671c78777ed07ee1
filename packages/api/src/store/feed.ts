import { EventEmitter } from 'node:events'
import { sql } from 'drizzle-orm'
import type { OpenDatabase, Transaction } from '../db/database.ts'

const channel = 'ruhu_event'

/** Wakes whoever follows the feed when events were committed, on this node or another. */
export type Feed = {
  /** Resolves once an event past `cursor` may be there, after a second at the latest (notifications can be lost), or when `signal` aborts. */
  wait: (cursor: number, signal: AbortSignal) => Promise<void>
  /** The server is ending: whoever follows reads no more, and waits for their connection to end. */
  close: () => void
  closed: () => boolean
}

/** Tells every node, once the transaction commits, how far the feed goes now. */
export const announce = (tx: Transaction, seq: number): Promise<unknown> => tx.execute(sql`select pg_notify(${channel}, ${String(seq)})`)

const pollEvery = 1_000

export const openFeed = async (opened: OpenDatabase): Promise<Feed> => {
  const wake = new EventEmitter().setMaxListeners(0)
  let latest = 0
  let closed = false
  await opened.listen(channel, (payload) => {
    latest = Math.max(latest, Number(payload))
    wake.emit('seq')
  })
  return {
    wait: (cursor, signal) =>
      new Promise((resolve) => {
        if ((latest > cursor && !closed) || signal.aborted) return resolve()
        const done = () => {
          clearTimeout(timer)
          wake.off('seq', done)
          signal.removeEventListener('abort', done)
          resolve()
        }
        const timer = closed ? undefined : setTimeout(done, pollEvery)
        if (!closed) wake.once('seq', done)
        signal.addEventListener('abort', done)
      }),
    close: () => {
      closed = true
      wake.emit('seq')
    },
    closed: () => closed,
  }
}
