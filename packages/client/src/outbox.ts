import type { SubmitResult } from '@ruhu/api/client'
import { type Command, type CommandId, decide, fold, type Instant, type OpenWorkOrder, type StreamId } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { type Fault, faultOf } from './fault.ts'
import { type Observable, observable } from './observable.ts'
import type { Orders } from './orders.ts'
import type { Transport } from './transport.ts'

/** A command on its way. `answer` is there once the server said no; what was accepted is gone from the box. */
export type OutboxItem = {
  stream: StreamId
  commandId: CommandId
  command: Command
  at: Instant
  answer?: Extract<SubmitResult, { status: 'refused' | 'stale' }> | { status: 'fault'; fault: Fault }
}

export type Outbox = Observable<readonly OutboxItem[]> & {
  /** Puts a command in, in order; it is sent as soon as the network lets it, exactly once. */
  put: (stream: StreamId, command: Command) => void
  /** Takes out what was refused, after somebody has seen it. */
  dismiss: (commandId: CommandId) => void
  /** Tries now; the box tries by itself every few seconds too. */
  flush: () => Promise<void>
  stop: () => void
}

/** Where the box survives a reload. It holds ids, codes and times only, never personal data. */
export type OutboxStorage = Pick<Storage, 'getItem' | 'setItem'>

const key = 'ruhu.outbox'
const tryEvery = 3_000
/** A weak signal swallows requests without a word: after this long one is given up, and tried again. */
const patience = 15_000

/** Commands a client keeps until the server has them. */
export const createOutbox = ({ transport, orders, storage }: { transport: Transport; orders: Orders; storage?: OutboxStorage }): Outbox => {
  const items = observable<readonly OutboxItem[]>(restore(storage))
  let kept = storage
  /** Changes the box as it is kept, not as this tab last saw it: another tab may have put something in. */
  const change = (to: (box: readonly OutboxItem[]) => readonly OutboxItem[]) => {
    items.set(to(kept ? restore(kept) : items.get()))
    try {
      kept?.setItem(key, JSON.stringify(items.get()))
    } catch {
      kept = undefined // no room left: what this tab holds is then all there is
    }
  }
  const remove = (commandId: CommandId) => change((box) => box.filter((item) => item.commandId !== commandId))
  const answer = (commandId: CommandId, said: NonNullable<OutboxItem['answer']>) =>
    change((box) => box.map((item) => (item.commandId === commandId ? { ...item, answer: said } : item)))

  let running: Promise<void> | undefined
  let again = false
  /** One pass at a time; what was put in while one ran is sent by the next. */
  const flush = async (): Promise<void> => {
    again = true
    while (running) await running
    if (!again) return
    again = false
    running = sendAll().finally(() => {
      running = undefined
    })
    await running
  }

  /** What stands behind a command that has to wait, on the same order, waits with it: order is kept. */
  const sendAll = async () => {
    const waiting = new Set<StreamId>()
    for (let item = nextOf(items.get(), waiting); item; item = nextOf(items.get(), waiting)) {
      const fate = await send(item)
      if (fate === 'no network') return
      if (fate === 'later') waiting.add(item.stream)
    }
  }

  const send = async ({ stream, commandId, command }: OutboxItem): Promise<'settled' | 'later' | 'no network'> => {
    try {
      const knownVersion = orders.get().orders.get(stream)?.version ?? 0
      const result = await transport.api.submit.mutate(
        { stream, knownVersion, commandId, sentAt: transport.clock.now(), command },
        { signal: AbortSignal.timeout(patience) },
      )
      // What the server has is settled, even where the news of it cannot be read right now: the feed brings it.
      await orders.take(stream, result).catch(() => undefined)
      if (result.status === 'accepted') remove(commandId)
      else answer(commandId, result)
      return 'settled'
    } catch (error) {
      const fault = faultOf(error)
      if (fault.kind === 'network' || fault.kind === 'signed-out') return 'no network'
      // A fault of the server's says nothing about the report: it is kept, and tried again.
      if (fault.kind === 'fault') return 'later'
      answer(commandId, { status: 'fault', fault })
      return 'settled'
    }
  }

  const timer = setInterval(() => void flush(), tryEvery)
  void flush()
  return {
    get: items.get,
    subscribe: items.subscribe,
    put: (stream, command) => {
      const item = { stream, commandId: uuid() as CommandId, command, at: transport.clock.now() }
      change((box) => [...box, item])
      void flush()
    },
    dismiss: remove,
    flush,
    stop: () => clearInterval(timer),
  }
}

const nextOf = (items: readonly OutboxItem[], waiting: ReadonlySet<StreamId>) =>
  items.find((item) => !item.answer && !waiting.has(item.stream))

const restore = (storage: OutboxStorage | undefined): readonly OutboxItem[] => {
  try {
    return JSON.parse(storage?.getItem(key) ?? '[]') as OutboxItem[]
  } catch {
    return []
  }
}

/** An order as it will stand once what waits for it has been sent: the phone shows this, so that a tap counts at once. */
export const withWaiting = (order: OpenWorkOrder, stream: StreamId, items: readonly OutboxItem[]): OpenWorkOrder =>
  items
    .filter((item) => item.stream === stream && !item.answer)
    .reduce((state, { command, at }) => {
      const decision = decide(state, command, { now: at })
      return decision.ok ? (fold(decision.value, state) ?? state) : state
    }, order)
