import { setTimeout as sleep } from 'node:timers/promises'
import { instant, minute, type StreamId } from '@ruhu/domain'
import { and, eq } from 'drizzle-orm'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { bookOrder, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { event } from '../db/schema/store.ts'
import { startJobs } from './jobs.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const noticed = (stream: StreamId) => api.db.$count(event, and(eq(event.stream, stream), eq(event.type, 'v1.DeadlinePassed')))

/** Books an order and lets its time and the tolerance go by. */
const late = async (): Promise<StreamId> => {
  const { stream, promisedAt } = await bookOrder(await api.as('clerk'))
  api.clockAt.set(instant(promisedAt + 20 * minute + 1))
  return stream
}

test('8.4 while the jobs run, deadlines that pass are recorded; not while they are stopped; again once they are started anew', async () => {
  const stop = await startJobs(api)
  const first = await late()
  await vi.waitFor(async () => expect(await noticed(first)).toBe(1), { timeout: 20_000, interval: 100 })
  await stop()

  const second = await late()
  await sleep(2_500)
  expect(await noticed(second)).toBe(0)

  const stopAgain = await startJobs(api)
  await vi.waitFor(async () => expect(await noticed(second)).toBe(1), { timeout: 20_000, interval: 100 })
  await stopAgain()
  expect(await noticed(first)).toBe(1)
  expect(api.lines.filter((line) => line.includes('fault'))).toEqual([])
})
