import { type Command, commandSchemas, filePermissions, queryPermissions } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOrder, customer, newStream, newSubject, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { readEnv } from '../env.ts'
import { createMetrics } from './metrics.ts'
import { serveMetrics } from './serve-metrics.ts'

let api: TestApi
let served: Awaited<ReturnType<typeof serveMetrics>>

beforeAll(async () => {
  api = await openTestApi()
  served = await serveMetrics(api.metrics, { port: 0, host: '127.0.0.1' })
})
afterAll(async () => {
  await served.close()
  await api.close()
})

const scrape = async (): Promise<string> => (await fetch(served.url)).text()

/** A sample's value; 0 where there is none. */
const sampled = (text: string, sample: string): number =>
  Number(
    text
      .split('\n')
      .find((line) => line.startsWith(`${sample} `))
      ?.split(' ')[1] ?? 0,
  )

const calls = (procedure: string, code: string) => `ruhu_procedure_seconds_count{procedure="${procedure}",code="${code}"}`

/** How much each of some samples grew while something ran. */
const grown = async (samples: readonly string[], run: () => Promise<unknown>): Promise<number[]> => {
  const before = await scrape()
  await run()
  const after = await scrape()
  return samples.map((sample) => sampled(after, sample) - sampled(before, sample))
}

const opening = (): Command => ({ type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() })

describe('metrics', () => {
  test('count and time each procedure by what came of it', async () => {
    const clerk = await api.as('clerk')
    const samples = [
      calls('session.me', 'ok'),
      calls('session.me', 'UNAUTHORIZED'),
      calls('workOrder.get', 'NOT_FOUND'),
      calls('submit', 'BAD_REQUEST'),
    ]
    const run = async () => {
      await Promise.all([clerk.query('session.me'), clerk.query('session.me'), api.caller().query('session.me')])
      await clerk.query('workOrder.get', { id: newStream() })
      await clerk.mutate('submit', { customer })
    }
    expect(await grown(samples, run)).toEqual([2, 1, 1, 1])
    expect(await scrape()).toMatch(/^ruhu_procedure_seconds_bucket\{le="0\.25",procedure="session\.me",code="ok"\} \d+$/m)
  })

  test('count commands by what was answered, those thrown out only among the procedure’s calls', async () => {
    const clerk = await api.as('clerk')
    const samples = [
      'ruhu_submit_total{command="OpenOrder",status="accepted"}',
      'ruhu_submit_total{command="GrantSlot",status="refused"}',
      calls('submit', 'ok'),
      calls('submit', 'NOT_FOUND'),
    ]
    const stream = newStream()
    const slot = { start: 1e12 as never, end: 1.1e12 as never }
    const run = async () => {
      await clerk.submit(stream, opening(), { customer })
      await clerk.submit(stream, { type: 'GrantSlot', slot, promisedAt: slot.start }, { knownVersion: 1 })
      await clerk.submit(newStream(), { type: 'OfferSlots' })
    }
    expect(await grown(samples, run)).toEqual([1, 1, 2, 1])
  })

  test('count files like procedures, faults too', async () => {
    const cookie = await api.signIn('chenjing')
    const get = async () => api.app.request(`/files/${uuid()}`, { headers: { cookie } })
    const samples = [calls('file.get', 'NOT_FOUND'), calls('file.put', 'UNAUTHORIZED'), calls('file.get', 'INTERNAL_SERVER_ERROR')]
    const run = async () => {
      await get()
      await api.app.request('/files/none', { method: 'PUT' })
      await api.db.execute('alter table file rename to away')
      await get().finally(() => api.db.execute('alter table away rename to file'))
    }
    expect(await grown(samples, run)).toEqual([1, 1, 1])
  })

  test('say how the appender and the feed are doing', async () => {
    const samples = ['ruhu_append_batch_size_bucket{le="8"}', 'ruhu_append_batch_size_bucket{le="16"}', 'ruhu_append_seconds_count']
    const ten = async () => api.metrics.appended(10, 0.004)
    expect(await grown(samples, ten)).toEqual([0, 1, 1])
    const submitted = async () => void (await bookOrder(await api.as('clerk')))
    expect(await grown(samples, submitted)).toEqual([4, 4, 4])

    const leave = [api.metrics.following(), api.metrics.following()]
    api.metrics.feedLag(3)
    leave[0]?.()
    const text = await scrape()
    expect(sampled(text, 'ruhu_feed_subscribers')).toBe(1)
    expect(sampled(text, 'ruhu_feed_lag')).toBe(3)
    leave[1]?.()
  })

  test('say what the process itself uses', async () => {
    expect(sampled(await scrape(), 'process_resident_memory_bytes')).toBeGreaterThan(1e6)
  })

  test('18.7 label with names and codes of the program only, whatever was called and with what', async () => {
    const clerk = await api.as('clerk')
    await bookOrder(clerk)
    await clerk.mutate('customer.find', { phone: customer.phone })
    await clerk.query(`workOrder.${encodeURIComponent(customer.name)}`)
    await api.call(`/trpc/submit?phone=${customer.phone}`, { method: 'POST', body: '{"type":"王小明"}' })
    const own = (await scrape()).split('\n').filter((line) => line.startsWith('ruhu_'))
    const labels = new Set(own.flatMap((line) => [...line.matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => `${name}=${value}`)))
    const procedures = ['submit', ...Object.keys(queryPermissions), ...Object.keys(filePermissions)].map((name) => `procedure=${name}`)
    const known = new Set([
      ...procedures,
      ...Object.keys(commandSchemas).map((type) => `command=${type}`),
      ...['accepted', 'refused', 'stale'].map((status) => `status=${status}`),
    ])
    expect([...labels].filter((label) => !known.has(label) && !/^(le=[\d.+Inf]+|code=[A-Z_]+|code=ok)$/.test(label))).toEqual([])
  })
})

describe('where metrics are served', () => {
  test('nowhere by default, else on loopback and a port of their own', () => {
    expect(readEnv({}).metrics).toBeUndefined()
    expect(readEnv({ METRICS_PORT: '' }).metrics).toBeUndefined()
    expect(readEnv({ METRICS_PORT: '9464' }).metrics).toEqual({ port: 9464, host: '127.0.0.1' })
    expect(() => readEnv({ METRICS_PORT: 'here' })).toThrow(/METRICS_PORT/)
  })

  test('not where the public is', async () => {
    expect((await api.app.request('/metrics')).status).toBe(404)
  })

  test('only under their path, and the port is free again after closing, whoever is still connected', async () => {
    const second = await serveMetrics(createMetrics(), { port: 0, host: '127.0.0.1' })
    const port = Number(new URL(second.url).port)
    expect((await fetch(second.url)).headers.get('content-type')).toMatch(/^text\/plain; version=/)
    expect((await fetch(second.url.replace('/metrics', '/'))).status).toBe(404)
    await expect(serveMetrics(createMetrics(), { port, host: '127.0.0.1' })).rejects.toThrow(/METRICS_PORT/)
    await second.close()
    await expect(fetch(second.url)).rejects.toThrow()
  })
})
