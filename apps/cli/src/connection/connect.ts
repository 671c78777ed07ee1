import { createTransport, type Transport } from '@ruhu/client'
import { EventSource, type EventSourceInit, type FetchLike } from 'eventsource'
import { createCookieFetch } from './cookie-fetch.ts'

/** The typed API of a server, from a process that keeps its own cookies. */
export const connect = (url: string, fetch = createCookieFetch(url)): Transport => {
  class SignedInEventSource extends EventSource {
    constructor(address: string | URL, init?: EventSourceInit) {
      super(address, { ...init, fetch: fetch as FetchLike })
    }
  }
  return createTransport({ url, via: 'cli', fetch, EventSource: SignedInEventSource as unknown as typeof globalThis.EventSource })
}
