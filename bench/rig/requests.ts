import type { Command, KitItem } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import type { plays } from '../options.ts'

/** Whom a request is for: the real server, or the bare routes it is compared with. */
export type Side = 'ours' | 'bare'
/** What is asked: one report written, one order read whole, or twenty listed. */
export type Play = (typeof plays)[number]

/** A stream as a client knows it. */
export type Stream = { id: string; version: number }

type Request = { method: 'GET' | 'POST'; path: string; body?: string }

const carried: KitItem[] = ['badge', 'service-card', 'shoe-covers', 'work-cloth', 'work-order', 'tools']

/** Both sides are sent the same body. */
const tick = ({ id, version }: Stream, now: number): string => {
  const command = { type: 'TickKit', at: now, carried } as Command
  return JSON.stringify({ stream: id, knownVersion: version, commandId: uuid(), sentAt: now, command })
}

const asked = (path: string, input: unknown): string => `/trpc/${path}?input=${encodeURIComponent(JSON.stringify(input))}`

/** What is sent for each play; `now` is the server's time. */
export const requests: Record<Side, Record<Play, (stream: Stream, now: number) => Request>> = {
  ours: {
    submit: (stream, now) => ({ method: 'POST', path: '/trpc/submit', body: tick(stream, now) }),
    get: ({ id }) => ({ method: 'GET', path: asked('workOrder.get', { id }) }),
    list: () => ({ method: 'GET', path: asked('workOrder.list', { day: 'onward', limit: 20 }) }),
  },
  bare: {
    submit: (stream, now) => ({ method: 'POST', path: '/submit', body: tick(stream, now) }),
    get: ({ id }) => ({ method: 'GET', path: `/orders/${id}` }),
    list: () => ({ method: 'GET', path: '/orders?limit=20' }),
  },
}

type Data = { status?: string; version?: number; events?: unknown[]; orders?: unknown[] }

/** Whether an answer is what was asked for. A submit's brings its own event and nothing else, and moves the stream on. */
const wanted: Record<Play, (data: Data, stream: Stream) => boolean> = {
  submit: ({ status, version = 0, events = [] }, stream) => {
    if (status !== 'accepted' || events.length !== 1 || version !== stream.version + 1) return false
    stream.version = version
    return true
  },
  get: ({ events = [] }) => events.length >= 5,
  list: ({ orders = [] }) => orders.length === 20,
}

/** Throws for an answer that is not to be counted. */
export const check = (play: Play, stream: Stream, { status, text }: { status: number; text: string }): void => {
  const data = status === 200 ? (JSON.parse(text).result?.data as Data | undefined) : undefined
  if (!data || !wanted[play](data, stream)) throw new Error(`${play} was answered with ${status}: ${text.slice(0, 300)}`)
}
