import { bookOrder, openTestApi, type TestApi } from '@ruhu/api/testing'
import type { Command, Instant, Recorded } from '@ruhu/domain'
import { EventSource } from 'eventsource'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { faultOf, Outdated } from './fault.ts'
import { createOrders, type OrdersState } from './orders.ts'
import { createOutbox, type OutboxStorage, withWaiting } from './outbox.ts'
import { createServerClock } from './server-clock.ts'
import { createTransport, type Transport } from './transport.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

/** `away`: nothing goes out; `lost`: no answer comes back; `broken`: the server answers 500; `hold`: the next answers come late. */
type Network = { away: boolean; lost: boolean; broken: boolean; requests: number; held: number; hold: Promise<void> | undefined }

/** The real client over the real server, without a port; `away` cuts the network. */
const connect = async (username: string) => {
  const cookie = await api.signIn(username)
  const network: Network = { away: false, lost: false, broken: false, requests: 0, held: 0, hold: undefined }
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
    return response
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

/** The same transport on a device whose wall clock is off by so many ms. */
const skewed = (transport: Transport, off: number): Transport => {
  const clock = createServerClock({ wall: () => Date.now() + off, elapsed: () => performance.now() })
  clock.observe(api.clock.now())
  return { ...transport, clock }
}

const assign = () => ({ type: 'AssignTechnician', technician: api.people.get('10372')?.id }) as Command

const settled = (transport: Transport, orders: { get: () => OrdersState }) =>
  vi.waitFor(() => expect(orders.get().status).toBe('live'), { timeout: 5_000 }).then(() => transport)

describe('orders', () => {
  test('a client that follows the feed folds what others do, without asking again', async () => {
    const clerk = await api.as('clerk')
    const supervisor = await api.as('supervisor')
    const { stream } = await bookOrder(clerk)
    const { transport, network } = await connect('zhoumin')
    const orders = createOrders(transport)
    const stop = orders.start('onward')
    await settled(transport, orders)
    await supervisor.submit(stream, assign())
    await orders.open(stream)
    const asked = network.requests
    const technician = await api.as('technician')
    await technician.submit(stream, { type: 'Depart', at: api.clock.now() })
    await technician.submit(stream, { type: 'Arrive', at: api.clock.now() })
    await vi.waitFor(() => expect(orders.get().orders.get(stream)?.order.stage).toBe('at-door'), { timeout: 5_000 })
    expect(orders.get().orders.get(stream)?.events?.at(-1)?.type).toBe('v1.Arrived')
    expect(network.requests - asked).toBe(0)
    stop()
  })

  test('an order the client never saw comes in from the feed whole', async () => {
    const { transport } = await connect('zhoumin')
    const orders = createOrders(transport)
    const stop = orders.start('onward')
    await settled(transport, orders)
    const { stream } = await bookOrder(await api.as('clerk'))
    await vi.waitFor(() => expect(orders.get().orders.get(stream)?.order.stage).toBe('appointed'), { timeout: 5_000 })
    expect(orders.get().orders.get(stream)?.customer?.name).toBe('王**')
    stop()
  })

  test('what the feed folded while an order was being fetched is not taken back', async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    const { transport, network } = await connect('zhoumin')
    const orders = createOrders(transport)
    const stop = orders.start('onward')
    await settled(transport, orders)
    // Whose names are known needs not be asked for: the feed alone moves the order on.
    await orders.open((await bookOrder(await api.as('clerk'))).stream)
    const answered = Promise.withResolvers<void>()
    network.hold = answered.promise
    const asked = network.requests
    const opening = orders.open(stream)
    await vi.waitFor(() => expect(network.requests).toBe(asked + 1))
    await vi.waitFor(() => expect(network.held).toBe(1))
    network.hold = undefined
    await (await api.as('clerk')).submit(stream, { type: 'WithdrawOrder', reason: 'duplicate' })
    await vi.waitFor(() => expect(orders.get().orders.get(stream)?.order.stage).toBe('withdrawn'), { timeout: 5_000 })
    answered.resolve()
    await opening
    expect(orders.get().orders.get(stream)).toMatchObject({ order: { stage: 'withdrawn' }, version: 5 })
    expect(orders.get().orders.get(stream)?.events).toHaveLength(5)
    stop()
  })

  test('an order given to another technician goes from the one’s list and comes into the other’s', { timeout: 20_000 }, async () => {
    const supervisor = await api.as('supervisor')
    const { stream } = await bookOrder(await api.as('clerk'))
    await supervisor.submit(stream, assign())
    const [one, other] = [await connect('liming'), await connect('mengwei')]
    const lists = [createOrders(one.transport), createOrders(other.transport)] as const
    const stops = lists.map((orders) => orders.start('onward'))
    await Promise.all(lists.map((orders, place) => settled([one, other][place]?.transport as Transport, orders)))
    expect(lists.map((orders) => orders.get().orders.has(stream))).toEqual([true, false])
    const technician = api.people.get('10415')?.id
    await supervisor.submit(stream, { type: 'ReassignTechnician', technician, reason: 'ill' } as Command)
    await vi.waitFor(() => expect(lists.map((orders) => orders.get().orders.has(stream))).toEqual([false, true]), { timeout: 5_000 })
    for (const stop of stops) stop()
  })

  test('whose own reach changes loads everything anew', { timeout: 20_000 }, async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    const { transport } = await connect('zhoumin')
    const orders = createOrders(transport)
    const stop = orders.start('onward')
    await settled(transport, orders)
    expect(orders.get().orders.has(stream)).toBe(true)
    await api.move('3011', 'HD')
    await vi.waitFor(() => expect(orders.get().orders.has(stream)).toBe(false), { timeout: 10_000 })
    await api.move('3011', 'CY')
    await vi.waitFor(() => expect(orders.get().orders.has(stream)).toBe(true), { timeout: 10_000 })
    stop()
  })

  test('a client that is too old, or told of what it does not know, says so and folds nothing', async () => {
    const told: string[] = []
    const { stream } = await bookOrder(await api.as('clerk'))
    const { transport } = await connect('zhoumin')
    const orders = createOrders({ ...transport, outdated: () => void told.push('outdated') })
    const before = await orders.open(stream)
    const unknown = { ...before.events?.at(-1), type: 'v9.Teleported', version: before.version + 1 } as unknown as Recorded
    await expect(orders.take(stream, { events: [unknown] })).rejects.toThrow(Outdated)
    expect(faultOf(new Outdated()).kind).toBe('outdated')
    expect(orders.get().orders.get(stream)).toEqual(before)

    const cookie = await api.signIn('zhoumin')
    const old = createTransport({
      url: 'http://ruhu.test',
      via: 'web',
      onOutdated: () => void told.push('412'),
      fetch: async (input, init) => {
        const headers = new Headers(init?.headers)
        headers.set('cookie', cookie)
        headers.set('x-ruhu-kernel', '2025-01-01')
        return api.app.request(input as string, { ...init, headers })
      },
    })
    const ancient = createOrders({ ...old, outdated: () => void told.push('outdated') })
    const stop = ancient.start('onward')
    await vi.waitFor(() => expect(ancient.get().fault?.kind).toBe('outdated'))
    expect(told).toEqual(['412', 'outdated'])
    stop()
  })

  test('without a network it says so, keeps what it knows, and comes back by itself', { timeout: 20_000 }, async () => {
    const { transport, network } = await connect('zhoumin')
    network.away = true
    const orders = createOrders(transport)
    const stop = orders.start('onward')
    await vi.waitFor(() => expect(orders.get().status).toBe('failed'))
    expect(orders.get().fault?.kind).toBe('network')
    network.away = false
    await settled(transport, orders)
    stop()
  })
})

describe('the outbox', () => {
  const memory = (): OutboxStorage => {
    const kept = new Map<string, string>()
    return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) }
  }

  test('keeps reports without a network, shows them at once, and delivers each once, in order', { timeout: 20_000 }, async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    await (await api.as('supervisor')).submit(stream, assign())
    const { transport, network } = await connect('liming')
    const orders = createOrders(transport)
    await orders.open(stream)
    const storage = memory()
    network.away = true
    const first = createOutbox({ transport, orders, storage })
    const at = transport.clock.now()
    first.put(stream, { type: 'Depart', at })
    first.put(stream, { type: 'Arrive', at })
    const entry = orders.get().orders.get(stream)
    expect(entry && withWaiting(entry.order, stream, first.get()).stage).toBe('at-door')
    expect(entry?.order.stage).toBe('assigned')
    first.stop()

    const reopened = createOutbox({ transport, orders, storage })
    expect(reopened.get()).toHaveLength(2)
    network.away = false
    network.lost = true
    await reopened.flush()
    network.lost = false
    await reopened.flush()
    expect(reopened.get()).toHaveLength(0)
    const { body } = await (await api.as('supervisor')).query('workOrder.get', { id: stream })
    const types = body.result.data.events.map(({ type }: { type: string }) => type)
    expect(types.slice(-2)).toEqual(['v1.Departed', 'v1.Arrived'])
    reopened.stop()
  })

  test('a fault of the server’s loses no report: it is tried again, and what stands behind it on the order waits', async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    await (await api.as('supervisor')).submit(stream, assign())
    const { transport, network } = await connect('liming')
    const orders = createOrders(transport)
    await orders.open(stream)
    const outbox = createOutbox({ transport, orders })
    network.broken = true
    outbox.put(stream, { type: 'Depart', at: transport.clock.now() })
    outbox.put(stream, { type: 'Arrive', at: transport.clock.now() })
    await outbox.flush()
    expect(outbox.get().map(({ answer }) => answer)).toEqual([undefined, undefined])
    network.broken = false
    await outbox.flush()
    expect(outbox.get()).toEqual([])
    expect(orders.get().orders.get(stream)?.order.stage).toBe('at-door')
    outbox.stop()
  })

  test('8.4 a phone whose clock is an hour fast reports the true time, under one device id, counted on after a restart', async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    await (await api.as('supervisor')).submit(stream, assign())
    const { transport } = await connect('liming')
    const phone = skewed(transport, 3_600_000)
    const orders = createOrders(phone)
    await orders.open(stream)
    const storage = memory()
    const report = async (command: Command) => {
      const outbox = createOutbox({ transport: phone, orders, storage })
      outbox.put(stream, command)
      await outbox.flush()
      expect(outbox.get()).toEqual([])
      outbox.stop()
    }
    const now = api.clock.now()
    await report({ type: 'Depart', at: phone.clock.now() })
    await report({ type: 'Arrive', at: phone.clock.now() })
    const [departed, arrived] = orders.get().orders.get(stream)?.events?.slice(-2) ?? []
    for (const event of [departed, arrived]) expect(Math.abs((event?.at ?? 0) - now)).toBeLessThan(5_000)
    expect(departed?.device?.clock).toBe('steady')
    expect(arrived?.device).toEqual({ ...departed?.device, sequence: (departed?.device?.sequence ?? 0) + 1 })
  })

  test('a restart without a signal keeps device, count and what was heard; what an earlier build kept goes too', async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    await (await api.as('supervisor')).submit(stream, assign())
    const storage = memory()
    const first = await connect('liming')
    const known = createOrders(first.transport)
    const entry = await known.open(stream)
    const heard = first.transport.clock.seen()
    first.network.away = true
    const before = createOutbox({ transport: first.transport, orders: known, storage })
    before.put(stream, { type: 'Depart', at: first.transport.clock.now() })
    before.stop()

    const { transport, network } = await connect('liming')
    network.away = true
    transport.clock.resume({ offset: first.transport.clock.now() - Date.now(), seen: heard })
    const at = transport.clock.now()
    const orders = createOrders(transport, { asOf: at, names: known.get().names, orders: [entry] })
    const after = createOutbox({ transport, orders, storage })
    after.put(stream, { type: 'Arrive', at })
    const [departing, arriving] = after.get().map(({ stamp }) => stamp)
    expect(heard).toBeDefined()
    expect(departing).toMatchObject({ sequence: 0, seen: heard })
    expect(arriving).toMatchObject({ device: departing?.device, sequence: 1, seen: heard })
    expect(arriving?.made.run).not.toBe(departing?.made.run)
    after.stop()

    const unstamped = { stream, commandId: uuid(), command: { type: 'Leave', at }, at }
    storage.setItem('ruhu.outbox', JSON.stringify([...after.get(), unstamped]))
    network.away = false
    const reopened = createOutbox({ transport, orders, storage })
    await reopened.flush()
    expect(reopened.get()).toEqual([])
    const told = orders.get().orders.get(stream)?.events?.slice(-3)
    expect(told?.map(({ type, device }) => [type, device?.sequence])).toEqual([
      ['v1.Departed', 0],
      ['v1.Arrived', 1],
      ['v1.Left', undefined],
    ])
    reopened.stop()
  })

  test('two people who share a phone are two devices, each with its own count', async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    const { transport, network } = await connect('liming')
    network.away = true
    const boxes = [memory(), memory()].map((storage) => createOutbox({ transport, orders: createOrders(transport), storage }))
    for (const box of boxes) box.put(stream, { type: 'CloseOrder' })
    const [one, other] = boxes.map((box) => box.get()[0]?.stamp)
    expect([one?.sequence, other?.sequence]).toEqual([0, 0])
    expect(one?.device).not.toBe(other?.device)
    for (const box of boxes) box.stop()
  })

  test('one sync takes all that waits: what is wrong with one stops no other', async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    const other = await bookOrder(await api.as('clerk'))
    await (await api.as('supervisor')).submit(stream, assign())
    const { transport, network } = await connect('liming')
    const orders = createOrders(transport)
    await orders.open(stream)
    const outbox = createOutbox({ transport, orders })
    network.away = true
    const at = transport.clock.now()
    outbox.put(stream, { type: 'Depart', at })
    outbox.put(other.stream, { type: 'Depart', at })
    outbox.put(stream, { type: 'CloseOrder' })
    outbox.put(stream, { type: 'Arrive', at: 1 as Instant })
    outbox.put(stream, { type: 'Arrive', at })
    await outbox.flush()
    network.away = false
    const asked = network.requests
    await outbox.flush()
    expect(network.requests - asked).toBe(1)
    const kinds = outbox
      .get()
      .map(({ command: { type }, answer }) => [type, answer?.status === 'fault' ? answer.fault.kind : answer?.status])
    expect(kinds).toEqual([
      ['Depart', 'not-found'],
      ['CloseOrder', 'refused'],
      ['Arrive', 'invalid'],
    ])
    expect(orders.get().orders.get(stream)?.order.stage).toBe('at-door')
    outbox.stop()
  })

  test('what the regulation refuses stays in the box with its reason until it is seen', async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    await (await api.as('supervisor')).submit(stream, assign())
    const { transport } = await connect('liming')
    const orders = createOrders(transport)
    await orders.open(stream)
    const outbox = createOutbox({ transport, orders })
    outbox.put(stream, { type: 'CloseOrder' })
    await vi.waitFor(() => expect(outbox.get()[0]?.answer?.status).toBe('refused'))
    expect(outbox.get()[0]?.answer).toMatchObject({ refusal: { code: 'VISIT_NOT_LEFT', provision: '9.11' } })
    const [item] = outbox.get()
    if (item) outbox.dismiss(item.commandId)
    expect(outbox.get()).toEqual([])
    outbox.stop()
  })
})
