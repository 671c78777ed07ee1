import { type Command, type CommandId, defaultSettings, type Recorded, type StreamId } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { v7 as uuid, v4 } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOrder, type Caller, customer, newStream, newSubject, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { slotLoad } from '../db/schema/work-order.ts'

let api: TestApi
let supervisor: Caller
let technician: Caller
const device = v4()
const run = v4()
const minute = 60_000

beforeAll(async () => {
  api = await openTestApi()
  supervisor = await api.as('supervisor')
  technician = await api.as('technician')
})
afterAll(() => api.close())

const assigned = async (): Promise<StreamId> => {
  const { stream } = await bookOrder(await api.as('clerk'))
  await supervisor.submit(stream, { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command)
  return stream
}

/** A phone whose wall clock is `off` ms ahead of the truth, and what it keeps of commands made at true times. */
const phone = (off: number) => {
  let sequence = 0
  const began = api.clock.now()
  const reading = (at: number) => ({ wall: at + off, elapsed: at - began, run })
  const seen = { ...reading(began), server: began }
  return {
    item: (stream: StreamId, command: Command, at: number, commandId = uuid() as CommandId) => ({
      stream,
      knownVersion: 5,
      commandId,
      command,
      stamp: { device, sequence: sequence++, made: reading(at), seen },
    }),
    sync: async (items: unknown[]) => {
      const now = api.clock.now()
      const { body, status } = await technician.mutate('sync', { sentAt: now + off, sent: reading(now), items })
      expect(status).toBe(200)
      return body.result.data as { status: string; code?: string; fields?: unknown; events: Recorded[] }[]
    },
  }
}

const { capacity } = defaultSettings.appointment

describe('a sync', () => {
  test('brings what a phone kept, in its order, each with its own answer; again, the same answers and nothing twice', async () => {
    const stream = await assigned()
    const { item, sync } = phone(0)
    const now = api.clock.now()
    api.clockAt.set((now + 40 * minute) as never)
    const items = [
      item(stream, { type: 'TickKit', at: now, carried: ['badge'] }, now + 5 * minute),
      item(stream, { type: 'CloseOrder' }, now + 6 * minute),
      { ...item(stream, { type: 'Depart', at: now }, now + 7 * minute), command: { type: 'Depart', at: 'soon' } },
      item(newStream(), { type: 'Depart', at: now }, now + 8 * minute),
      item(stream, { type: 'Depart', at: now }, now + 9 * minute),
    ]
    const answers = await sync(items)
    expect(answers.map(({ status, code }) => code ?? status)).toEqual(['accepted', 'stale', 'BAD_REQUEST', 'NOT_FOUND', 'accepted'])
    expect(answers[2]?.fields).toEqual([expect.objectContaining({ field: 'command.at' })])
    const again = await sync(items)
    expect(again.map(({ status, code }) => code ?? status)).toEqual(['accepted', 'stale', 'BAD_REQUEST', 'NOT_FOUND', 'accepted'])
    const { body } = await supervisor.query('workOrder.get', { id: stream })
    expect(body.result.data.events.slice(5).map(({ type }: Recorded) => type)).toEqual(['v1.KitTicked', 'v1.Departed'])
  })

  test('8.4 a phone whose clock is an hour ahead reports the true time all the same', async () => {
    const stream = await assigned()
    const { item, sync } = phone(60 * minute)
    const arrived = api.clock.now() + 10 * minute
    api.clockAt.set((arrived + 90 * minute) as never)
    const [answer] = await sync([item(stream, { type: 'Arrive', at: (arrived + 60 * minute) as never }, arrived)])
    const event = answer?.events.at(-1)
    expect(event?.type).toBe('v1.Arrived')
    expect(Math.abs((event?.at ?? 0) - arrived)).toBeLessThan(1_000)
    expect(event?.device).toEqual({ id: device, sequence: 0, clock: 'steady' })
  })

  test('8.4 a clock that was moved between a tap and its upload, with a restart in between, is told from a late upload', async () => {
    const stream = await assigned()
    const { item, sync } = phone(0)
    const now = api.clock.now()
    api.clockAt.set((now + 60 * minute) as never)
    const kept = item(stream, { type: 'Arrive', at: now }, now + 30 * minute)
    kept.stamp.made = { wall: kept.stamp.made.wall - 25 * minute, elapsed: 1_000, run: v4() }
    const [answer] = await sync([kept])
    expect(answer?.events.at(-1)?.device?.clock).toBe('steady')
    const other = item(stream, { type: 'Leave', at: now }, now + 30 * minute)
    other.stamp.made = { ...other.stamp.made, run: v4() }
    other.stamp.seen = { ...other.stamp.seen, wall: other.stamp.seen.wall - 25 * minute }
    const [unsure] = await sync([other])
    expect(unsure?.events.at(-1)?.device?.clock).toBe('unsteady')
  })

  test('a report without a stamp keeps its own time; a stamp without the clocks of its sending is refused by name', async () => {
    const stream = await assigned()
    const { item } = phone(0)
    const now = api.clock.now()
    const { stamp, ...bare } = item(stream, { type: 'Depart', at: now }, now)
    expect((await technician.mutate('submit', { ...bare, sentAt: now })).body.result.data.status).toBe('accepted')
    const answer = await technician.mutate('submit', { ...bare, commandId: uuid(), stamp, sentAt: now })
    expect(answer.status).toBe(400)
    expect(answer.body.error.data.fields).toEqual([{ field: 'sent', message: 'goes with a stamp' }])
  })

  test('8.3 an order opened and promised in one sync takes its place beside those that were promised before', async () => {
    const clerk = await api.as('clerk')
    const { promisedAt } = await bookOrder(clerk)
    const load = async () => (await api.db.select().from(slotLoad).where(eq(slotLoad.start, promisedAt)))[0]?.taken
    const before = (await load()) ?? 0
    const slot = { start: promisedAt, end: (promisedAt + 120 * minute) as never }
    const opened = async () => {
      const stream = newStream()
      const now = api.clock.now()
      const opening = { type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() }
      const agreeing = { type: 'AgreeOtherSlot', slot, promisedAt, reason: 'customer-asked', customerAgreed: true }
      const items = [
        { stream, knownVersion: 0, commandId: uuid(), command: opening, customer },
        { stream, knownVersion: 1, commandId: uuid(), command: agreeing },
      ]
      const { body } = await clerk.mutate('sync', { sentAt: now, sent: { wall: now, elapsed: 0, run }, items })
      return body.result.data[1]
    }
    expect((await opened()).status).toBe('accepted')
    expect(await load()).toBe(before + 1)
    await api.db.update(slotLoad).set({ taken: capacity }).where(eq(slotLoad.start, promisedAt))
    expect(await opened()).toMatchObject({ status: 'refused', refusal: { code: 'SLOT_FULL' } })
    expect(await load()).toBe(capacity)
  })

  test('8.3 a window that has begun since it was ranked still counts those promised in it', async () => {
    const clerk = await api.as('clerk')
    const stream = newStream()
    const opening = { type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() } as Command
    await clerk.submit(stream, opening, { customer })
    const offered = await clerk.submit(stream, { type: 'OfferSlots' }, { knownVersion: 1 })
    const [slot] = offered.body.result.data.events.at(-1).data.slots
    await clerk.submit(stream, { type: 'RankChoices', choices: [slot] }, { knownVersion: 2 })
    await api.db
      .insert(slotLoad)
      .values({ branch: 'CY', start: slot.start, taken: capacity })
      .onConflictDoUpdate({
        target: [slotLoad.branch, slotLoad.start],
        set: { taken: capacity },
      })
    api.clockAt.set((slot.start + 30 * minute) as never)
    const answer = await clerk.submit(stream, { type: 'GrantSlot', slot, promisedAt: slot.start + 60 * minute } as Command, {
      knownVersion: 3,
    })
    expect(answer.body.result.data).toMatchObject({ status: 'refused', refusal: { code: 'SLOT_FULL' } })
  })
})
