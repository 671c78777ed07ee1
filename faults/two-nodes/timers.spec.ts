import { setTimeout as sleep } from 'node:timers/promises'
import type { EventRow, OpenDatabase } from '@ruhu/api/testing/store'
import { type Command, minute, type StreamId, type SubjectId, systemActor } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { readContents } from '../check/contents.ts'
import { type Dice, diceFrom } from '../dice.ts'
import { call } from '../load/call.ts'
import { type People, type Somebody, signInAll } from '../load/people.ts'
import { type City, openCity } from './city.ts'

const bookings = 20
/** Of those: withdrawn, and somebody at the door in time. */
const [withdrawn, inTime] = [3, 4]
/** 8.4: how late somebody may be. */
const tolerance = 20 * minute
/** A run that dies with its node is taken up by another after a minute, once that is noticed, which takes another. */
const patience = 180_000
const seed = Date.now() % 2 ** 31
const customer = { name: '王小明', phone: '13800000417', address: '朝阳区劲松五区309楼2单元501', formOfAddress: 'ms' }

type Booked = { stream: StreamId; promisedAt: number }

let city: City
let people: People
let opened: OpenDatabase

beforeAll(async () => {
  city = await openCity()
  people = await signInAll(city.here.url)
  opened = await city.site.open()
})
afterAll(async () => {
  await opened?.close()
  await city.remove()
})

/** Submits what must be accepted; answers with the last event it came to. */
const submit = async ({ cookie }: Somebody, stream: StreamId, command: Command) => {
  const more = command.type === 'OpenOrder' ? { customer } : {}
  const body = { stream, knownVersion: 0, commandId: uuid(), sentAt: Date.now(), command, ...more }
  const { data } = (await call(city.here.url, '/trpc/submit', { cookie, body })).body.result
  expect(data.status).toBe('accepted')
  return data.events.at(-1)
}

/** Books an order for one of the next windows that are free, and assigns somebody to it. */
const book = async (place: number): Promise<Booked> => {
  const stream = uuid() as StreamId
  const { clerk, supervisor, technicians } = people
  const [technician] = technicians as [Somebody]
  await submit(clerk, stream, {
    type: 'OpenOrder',
    branch: 'CY',
    kind: 'install',
    line: 'broadband',
    customer: uuid() as SubjectId,
  } as Command)
  const { slots } = (await submit(clerk, stream, { type: 'OfferSlots' })).data
  const slot = slots[place % 5]
  await submit(clerk, stream, { type: 'RankChoices', choices: [slot] })
  await submit(clerk, stream, { type: 'GrantSlot', slot, promisedAt: slot.start })
  await submit(supervisor, stream, { type: 'AssignTechnician', technician: technician.id })
  return { stream, promisedAt: slot.start }
}

const setClocks = (now: number) => Promise.all(city.site.nodes.map((node) => node.setClock(now)))

/** One window after another falls due on both nodes, and one of them is killed at about the time it notices. */
const letPass = async (dues: readonly number[], dice: Dice): Promise<void> => {
  for (const due of dues) {
    await setClocks(due + 1)
    await sleep(dice.between(0, 1_500))
    const victim = dice.pick(city.site.nodes)
    await victim.kill()
    await victim.start(due + 1)
  }
}

const passed = async (): Promise<EventRow[]> => (await readContents(opened)).events.filter(({ type }) => type === 'v1.DeadlinePassed')

test(`8.4 with two nodes, and one killed now and then, each deadline that passed is recorded once (seed ${seed})`, async () => {
  const orders: Booked[] = []
  for (let place = 0; place < bookings; place++) orders.push(await book(place))
  orders.sort((a, b) => a.promisedAt - b.promisedAt)
  const [technician] = people.technicians as [Somebody]
  for (const { stream } of orders.slice(0, withdrawn))
    await submit(people.clerk, stream, { type: 'WithdrawOrder', reason: 'customer-cancelled' })
  for (const { stream, promisedAt } of orders.slice(withdrawn, withdrawn + inTime)) {
    await setClocks(promisedAt)
    await submit(technician, stream, { type: 'Arrive', at: promisedAt } as Command)
  }
  const late = orders.slice(withdrawn + inTime)
  const dues = [...new Set(late.map(({ promisedAt }) => promisedAt + tolerance))]
  expect(dues.length).toBeGreaterThanOrEqual(3)
  await letPass(dues, diceFrom(seed))

  const unnoticed = async () => {
    const noticed = new Set((await passed()).map(({ stream }) => stream))
    return late.filter(({ stream }) => !noticed.has(stream))
  }
  await vi.waitFor(async () => expect(await unnoticed()).toEqual([]), { timeout: patience, interval: 500 })
  // Both nodes look several times more.
  await sleep(4_000)

  const all = await passed()
  const named = all.map(({ stream, body }) => `${stream} ${body}`)
  expect(named).toEqual([...new Set(named)])
  const ours = all.filter(({ stream }) => orders.some((order) => order.stream === stream))
  expect(
    ours
      .map(({ stream, at, by, via, body }) => ({ stream, by, via, data: JSON.parse(body), isLater: at > JSON.parse(body).due }))
      .sort(byStream),
  ).toEqual(
    late
      .map(({ stream, promisedAt }) => ({
        stream,
        by: systemActor,
        via: 'job',
        data: { duty: 'punctuality', due: promisedAt + tolerance },
        isLater: true,
      }))
      .sort(byStream),
  )
})

const byStream = (a: { stream: string }, b: { stream: string }): number => (a.stream < b.stream ? -1 : 1)
