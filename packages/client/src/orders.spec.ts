import { bookOrder, openTestApi, type TestApi } from '@ruhu/api/testing'
import type { Command, Recorded } from '@ruhu/domain'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { faultOf, Outdated } from './fault.ts'
import { createOrders, type OrdersState } from './orders.ts'
import { type Connect, connectTo } from './testing/connect.ts'
import { createTransport, type Transport } from './transport.ts'

let api: TestApi
let connect: Connect
beforeAll(async () => {
  api = await openTestApi()
  connect = connectTo(api)
})
afterAll(() => api.close())

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
    expect(lists.map((orders) => orders.get().gone.has(stream))).toEqual([true, false])
    await supervisor.submit(stream, { ...assign(), type: 'ReassignTechnician', reason: 'ill' } as Command)
    await vi.waitFor(() => expect(lists.map((orders) => orders.get().orders.has(stream))).toEqual([true, false]), { timeout: 5_000 })
    expect(lists.map((orders) => orders.get().gone.has(stream))).toEqual([false, true])
    for (const stop of stops) stop()
  })

  test('an order that is lost while it is being fetched does not come back with the answer', { timeout: 20_000 }, async () => {
    const supervisor = await api.as('supervisor')
    const { stream } = await bookOrder(await api.as('clerk'))
    const { transport, network } = await connect('liming')
    const orders = createOrders(transport)
    const stop = orders.start('onward')
    await settled(transport, orders)
    const answered = Promise.withResolvers<void>()
    network.hold = answered.promise
    await supervisor.submit(stream, assign())
    await vi.waitFor(() => expect(network.held).toBe(1), { timeout: 5_000 })
    network.hold = undefined
    await supervisor.submit(stream, { type: 'ReassignTechnician', technician: api.people.get('10415')?.id, reason: 'ill' } as Command)
    await vi.waitFor(() => expect(orders.get().gone.has(stream)).toBe(true), { timeout: 5_000 })
    const asked = network.requests
    answered.resolve()
    await vi.waitFor(() => expect(network.requests).toBeGreaterThan(asked))
    // Whoever comes next is still told.
    const next = await bookOrder(await api.as('clerk'))
    await supervisor.submit(next.stream, assign())
    await vi.waitFor(() => expect(orders.get().orders.has(next.stream)).toBe(true), { timeout: 5_000 })
    expect(orders.get().orders.has(stream)).toBe(false)
    expect(orders.get().status).toBe('live')
    stop()
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

    expect(orders.get()).toMatchObject({ status: 'failed', fault: { kind: 'outdated' } })
    expect(told.splice(0)).toEqual(['outdated'])

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

  test('what a newer server tells is not folded, neither from the feed nor from a history', { timeout: 20_000 }, async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    await (await api.as('supervisor')).submit(stream, assign())
    const { transport, network } = await connect('liming')
    network.newer = true
    const told: string[] = []
    const orders = createOrders({ ...transport, outdated: () => void told.push('outdated') })
    const stop = orders.start('onward')
    await settled(transport, orders)
    const before = await orders.open(stream)
    await (await api.as('technician')).submit(stream, { type: 'Depart', at: api.clock.now() })
    await vi.waitFor(() => expect(orders.get()).toMatchObject({ status: 'failed', fault: { kind: 'outdated' } }), { timeout: 5_000 })
    expect(orders.get().orders.get(stream)).toEqual(before)
    await expect(orders.open(stream)).rejects.toThrow(Outdated)
    expect(orders.get().orders.get(stream)).toEqual(before)
    expect(told).toEqual(['outdated', 'outdated'])
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
