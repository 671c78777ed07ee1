import { setTimeout as sleep } from 'node:timers/promises'
import type { Command } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { call } from '../load/call.ts'
import { type Somebody, signIn } from '../load/people.ts'
import { type City, openCity } from './city.ts'
import { follow } from './follow.ts'

const tries = 3
const submits = 50
/** Within how many milliseconds of sending a command those who follow on another node hear of it. */
const limit = 300

const stream = uuid()
const customer = { name: '王小明', phone: '13800000417', address: '朝阳区劲松五区309楼2单元501', formOfAddress: 'ms' }
const heardAt = new Map<string, number>()
const ending = new AbortController()
let city: City
let clerk: Somebody
let following: Promise<void>

beforeAll(async () => {
  city = await openCity()
  clerk = await signIn(city.here.url, 'chenjing')
  const { cookie } = await signIn(city.there.url, 'linlan')
  const hear: Parameters<typeof follow>[0]['hear'] = (item) => {
    if (item.kind === 'event') heardAt.set(item.event.id, performance.now())
  }
  following = follow({ url: () => city.there.url, cookie, after: 0, hear, signal: ending.signal })
})
afterAll(async () => {
  ending.abort()
  await following
  await city.remove()
})

/** Submits on this node; answers with the event's id and when it was sent. */
const submit = async (command: object, more: object = {}): Promise<{ id: string; sentAt: number }> => {
  const sentAt = performance.now()
  const body = { stream, knownVersion: 0, commandId: uuid(), sentAt: Date.now(), command, ...more }
  const { body: answer } = await call(city.here.url, '/trpc/submit', { cookie: clerk.cookie, body })
  return { id: answer.result.data.events.at(-1).id, sentAt }
}

/** How long the slowest but five of a hundred took, in ms, from sending to hearing. */
const slowest = async (): Promise<number> => {
  const sent: { id: string; sentAt: number }[] = []
  for (let count = 0; count < submits; count++) {
    sent.push(await submit({ type: 'OfferSlots' } satisfies Command))
    await sleep(count % 30)
  }
  await vi.waitFor(() => expect(sent.every(({ id }) => heardAt.has(id))).toBe(true), { timeout: 10_000 })
  const took = sent.map(({ id, sentAt }) => (heardAt.get(id) ?? 0) - sentAt)
  return took.toSorted((a, b) => a - b)[Math.ceil(submits * 0.95) - 1] ?? Number.POSITIVE_INFINITY
}

test('a submit on one node is heard by those who follow on the other within 300 ms', async () => {
  await submit({ type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: uuid() }, { customer })
  const measured: number[] = []
  for (let count = 0; count < tries; count++) measured.push(await slowest())
  const [, median] = measured.toSorted((a, b) => a - b)
  expect(median, `measured ${measured.map(Math.round).join(', ')} ms`).toBeLessThan(limit)
})
