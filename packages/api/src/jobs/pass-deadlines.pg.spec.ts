import { type Command, instant, minute, type StreamId, systemActor } from '@ruhu/domain'
import { and, eq } from 'drizzle-orm'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { openDatabase } from '../../testing/open-database.ts'
import { bookOrder, type Caller, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { type Clock, settableClock } from '../clock.ts'
import type { OpenDatabase } from '../db/database.ts'
import { event, timer } from '../db/schema/store.ts'
import { assemble } from '../deps.ts'
import { passDeadlines } from './pass-deadlines.ts'

/** 8.4: how late somebody may be. */
const tolerance = 20 * minute
const hour = 60 * minute

let opened: OpenDatabase
let api: TestApi
let clerk: Caller
let technician: Caller
let stream: StreamId
let promisedAt: number
let due: number

beforeEach(async () => {
  opened = await openDatabase()
  api = await openTestApi({ opened })
  clerk = await api.as('clerk')
  technician = await api.as('technician')
  ;({ stream, promisedAt } = await bookOrder(clerk))
  due = promisedAt + tolerance
  const assigning = { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command
  await (await api.as('supervisor')).submit(stream, assigning)
})
afterEach(() => api.close())

const standing = (now: number): Clock => ({ now: () => instant(now) })
const movable = (now: number): Clock => ({ ...standing(now), set: () => {} })

/** Looks at what is due when the clock shows `now`. */
const lookAt = (now: number, clock: (now: number) => Clock = movable) => passDeadlines({ ...api, clock: clock(now) })

const report = async (command: object) => {
  const { body } = await technician.submit(stream, command as Command)
  expect(body.result.data.status).toBe('accepted')
}

const agreeTo = (at: number, offered: number) =>
  report({ type: 'NotifyLate', at, channel: 'call', reason: 'traffic', offered, answer: 'agreed' })

/** What was noticed of the order: each deadline, and when. */
const noticed = async () => {
  const rows = await api.db
    .select()
    .from(event)
    .where(and(eq(event.stream, stream), eq(event.type, 'v1.DeadlinePassed')))
  return rows.map(({ at, by, via, body }) => ({ ...JSON.parse(body), at, by, via }))
}

const passedAt = (at: number, of = due) => ({ duty: 'punctuality', due: of, at, by: systemActor, via: 'job' })
const timers = () => api.db.select().from(timer)

describe('8.4 a deadline that passes unmet', () => {
  test('is recorded by the system itself once its last moment is over, not before, and never again', async () => {
    expect(await timers()).toEqual([{ stream, duty: 'punctuality', due }])
    await lookAt(due)
    expect(await noticed()).toEqual([])
    await lookAt(due + 1)
    expect(await noticed()).toEqual([passedAt(due + 1)])
    expect(await timers()).toEqual([])
    await lookAt(due + hour)
    expect(await noticed()).toHaveLength(1)
  })

  test('is recorded once by several who look at once, and by one who had read the timers before it was', async () => {
    const other = await assemble(opened, { ...api, clock: movable(due + 1) })
    await Promise.all([lookAt(due + 1), lookAt(due + 1), passDeadlines(other), passDeadlines(other)])
    expect(await noticed()).toEqual([passedAt(due + 1)])
    await api.db.insert(timer).values({ stream, duty: 'punctuality', due })
    await lookAt(due + 2)
    expect(await noticed()).toEqual([passedAt(due + 1)])
  })

  test('is recorded with the time it was due by a server that was down then', async () => {
    const later = due + 50 * hour
    const started = await assemble(opened, { ...api, clock: settableClock(instant(later)) })
    await passDeadlines(started)
    const [fact] = await noticed()
    expect(fact).toEqual(passedAt(fact?.at))
    expect(fact?.at).toBeGreaterThanOrEqual(later)
  })

  test('8.5 moves with the time the customer agreed to', async () => {
    const moved = due + hour
    api.clockAt.set(instant(promisedAt))
    await agreeTo(promisedAt, promisedAt + hour)
    await lookAt(due + 1)
    await lookAt(moved)
    expect(await noticed()).toEqual([])
    await lookAt(moved + 1)
    expect(await noticed()).toEqual([passedAt(moved + 1, moved)])
  })

  test('8.5 is another one where the customer agrees to a time after the first has passed', async () => {
    await lookAt(due + 1)
    api.clockAt.set(instant(due + minute))
    await agreeTo(due + minute, promisedAt + hour)
    await lookAt(due + hour + 1)
    expect(await noticed()).toEqual([passedAt(due + 1), passedAt(due + hour + 1, due + hour)])
  })

  test.each<[what: string, end: () => Promise<unknown>]>([
    ['somebody is at the door', () => report({ type: 'Arrive', at: promisedAt })],
    ['the order is withdrawn', () => clerk.submit(stream, { type: 'WithdrawOrder', reason: 'customer-cancelled' })],
  ])('is none once %s', async (_, end) => {
    api.clockAt.set(instant(promisedAt))
    await end()
    expect(await timers()).toEqual([])
    await lookAt(due + hour)
    expect(await noticed()).toEqual([])
  })
})

describe('what looking at the deadlines answers', () => {
  test('the ms until the next has passed, where that is less than a minute off', async () => {
    expect(await lookAt(due, standing)).toBe(1)
    expect(await lookAt(due - 59_999, standing)).toBe(60_000)
    expect(await lookAt(due - minute, standing)).toBeUndefined()
    await lookAt(due + 1)
    expect(await lookAt(due + 2, standing)).toBeUndefined()
  })

  test('a second at the most where the clock may jump', async () => {
    expect(await lookAt(due)).toBe(1)
    expect(await lookAt(due - hour)).toBe(1_000)
    expect(await lookAt(due + 1)).toBe(1_000)
  })

  test('at once where there were more than it takes at a time', async () => {
    const many = Array.from({ length: 200 }, (_, place) => ({ stream, duty: `unknown-${place}`, due: due - 1 }))
    await api.db.insert(timer).values(many)
    expect(await lookAt(due)).toBe(0)
    expect(await noticed()).toEqual([])
  })
})
