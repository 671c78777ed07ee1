import type { SubmitResult, SyncResult } from '@ruhu/api/client'
import { type Command, type CommandId, type DeviceStamp, decide, fold, type Instant, type OpenWorkOrder, type StreamId } from '@ruhu/domain'
import { v7 as uuid, v4 } from 'uuid'
import { type Fault, faultFrom } from './fault.ts'
import { type Observable, observable } from './observable.ts'
import type { Orders } from './orders.ts'
import type { Transport } from './transport.ts'

/** A command on its way. `answer` is there once the server said no; what was accepted is gone from the box. */
export type OutboxItem = {
  stream: StreamId
  commandId: CommandId
  command: Command
  at: Instant
  /** What the device's clocks said when it was made; items of an earlier build have none. */
  stamp?: DeviceStamp
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
const deviceKey = 'ruhu.device'
/** The most that goes with one request. */
const atOnce = 50
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

  /** Sends what waits, in its order, until nothing does or nothing gets through. What waits behind a fault of the server's waits with it. */
  const sendAll = async () => {
    const held = new Set<StreamId>()
    for (;;) {
      const waiting = items
        .get()
        .filter((item) => !item.answer && !held.has(item.stream))
        .slice(0, atOnce)
      if (waiting.length === 0) return
      const results = await send(waiting)
      if (!results) return
      for (const [place, item] of waiting.entries()) await settle(item, results[place], held)
    }
  }

  const send = async (waiting: readonly OutboxItem[]): Promise<readonly SyncResult[] | undefined> => {
    const { clock, api } = transport
    try {
      const sending = { sentAt: clock.now(), sent: clock.reading(), items: itemsOf(waiting, orders) }
      return await api.sync.mutate(sending, { signal: AbortSignal.timeout(patience) })
    } catch {
      // Whatever it was, it says nothing about what is in the box: it is kept, and tried again.
      return undefined
    }
  }

  const settle = async ({ stream, commandId }: OutboxItem, result: SyncResult | undefined, held: Set<StreamId>): Promise<void> => {
    if (!result) return void held.add(stream)
    if (result.status === 'fault') {
      const fault = faultFrom(result)
      // A fault of the server's says nothing about the report: it is tried again, and the order kept.
      if (fault.kind === 'fault') held.add(stream)
      else answer(commandId, { status: 'fault', fault })
      return
    }
    // What the server has is settled, even where the news of it cannot be read right now: the feed brings it.
    await orders.take(stream, result).catch(() => undefined)
    if (result.status === 'accepted') remove(commandId)
    else answer(commandId, result)
  }

  const timer = setInterval(() => void flush(), tryEvery)
  void flush()
  return {
    get: items.get,
    subscribe: items.subscribe,
    put: (stream, command) => {
      const at = transport.clock.now()
      change((box) => [...box, { stream, commandId: uuid() as CommandId, command, at, stamp: stampOf(transport.clock, kept) }])
      void flush()
    },
    dismiss: remove,
    flush,
    stop: () => clearInterval(timer),
  }
}

/** As the server is sent them. Each counts those before it on its order, so that an answer brings only what is new. */
const itemsOf = (waiting: readonly OutboxItem[], orders: Orders) => {
  const before = new Map<StreamId, number>()
  return waiting.map(({ stream, commandId, command, stamp }) => {
    const knownVersion = before.get(stream) ?? orders.get().orders.get(stream)?.version ?? 0
    before.set(stream, knownVersion + 1)
    return { stream, knownVersion, commandId, command, ...(stamp && { stamp }) }
  })
}

/** What this device's clocks say now, under its own id, counted on from the command before. */
const stampOf = (clock: Transport['clock'], storage: OutboxStorage | undefined): DeviceStamp => {
  const { device, sequence } = deviceOf(storage)
  const seen = clock.seen()
  return { device, sequence, made: clock.reading(), ...(seen && { seen }) }
}

/** Devices without a place to keep anything are another one each time they are opened. */
const unkept = { device: v4() as DeviceStamp['device'], sequence: -1 }

/** Each box is a device of its own: two people who share a phone must not share a count. */
const deviceOf = (storage: OutboxStorage | undefined): Pick<DeviceStamp, 'device' | 'sequence'> =>
  (storage && countedIn(storage)) ?? { device: unkept.device, sequence: ++unkept.sequence }

const countedIn = (storage: OutboxStorage): typeof unkept | undefined => {
  try {
    const { device, sequence }: typeof unkept = JSON.parse(storage.getItem(deviceKey) ?? 'null') ?? { device: v4(), sequence: -1 }
    const next = { device, sequence: sequence + 1 }
    storage.setItem(deviceKey, JSON.stringify(next))
    return next
  } catch {
    return undefined // no room left, or spoilt
  }
}

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
