import { bookOrder, openTestApi, type TestApi } from '@ruhu/api/testing'
import type { Command, Instant } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { createOrders } from './orders.ts'
import { createOutbox, type OutboxStorage, withWaiting } from './outbox.ts'
import { createServerClock } from './server-clock.ts'
import { type Connect, connectTo } from './testing/connect.ts'
import type { Transport } from './transport.ts'

let api: TestApi
let connect: Connect
beforeAll(async () => {
  api = await openTestApi()
  connect = connectTo(api)
})
afterAll(() => api.close())

/** The same transport on a device whose wall clock is off by so many ms. */
const skewed = (transport: Transport, off: number): Transport => {
  const clock = createServerClock({ wall: () => Date.now() + off, elapsed: () => performance.now() })
  clock.observe(api.clock.now())
  return { ...transport, clock }
}

const assign = () => ({ type: 'AssignTechnician', technician: api.people.get('10372')?.id }) as Command

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
