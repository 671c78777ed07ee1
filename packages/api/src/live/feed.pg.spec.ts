import type { Command } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bookOrder, type Caller, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { session } from '../db/schema/auth.ts'
import type { FeedItem } from './feed.ts'

let api: TestApi
let clerk: Caller
let supervisor: Caller

beforeAll(async () => {
  api = await openTestApi()
  clerk = await api.as('clerk')
  supervisor = await api.as('supervisor')
})
afterAll(() => api.close())

/** Follows the feed as a browser does, over server-sent events, until `enough` is satisfied. */
const follow = async (username: string, { after, enough }: { after?: number; enough: (items: FeedItem[]) => boolean }) => {
  const cookie = await api.signIn(username)
  const controller = new AbortController()
  const input = encodeURIComponent(JSON.stringify({ lastEventId: after ?? null }))
  const response = await api.app.request(`http://ruhu.test/trpc/live.feed?input=${input}`, {
    headers: { cookie },
    signal: controller.signal,
  })
  const items: FeedItem[] = []
  let text = ''
  const reading = (async () => {
    for await (const chunk of response.body as unknown as AsyncIterable<Uint8Array>) {
      text += new TextDecoder().decode(chunk)
      const messages = text.split('\n\n')
      text = messages.pop() ?? ''
      for (const message of messages) {
        const data = /^data: (.*)$/m.exec(message)?.[1]
        if (data && !message.includes('event:')) items.push(JSON.parse(data) as FeedItem)
        if (message.includes('event: serialized-error')) return message
      }
      if (enough(items)) return undefined
    }
    return undefined
  })()
  await vi.waitFor(() => expect(items[0]?.kind).toBe('current'), { timeout: 5_000 })
  return { items, reading: reading.finally(() => controller.abort()), cookie }
}

const seqs = (items: readonly FeedItem[]) => items.filter(({ kind }) => kind === 'event').map(({ seq }) => seq)

describe('the live feed', () => {
  test('brings each event once, in commit order, as it is committed', async () => {
    const { items, reading } = await follow('zhoumin', { enough: (got) => seqs(got).length >= 5 })
    const { stream } = await bookOrder(clerk)
    await supervisor.submit(stream, { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command)
    await reading
    const first = seqs(items)[0] ?? 0
    expect(seqs(items)).toEqual([0, 1, 2, 3, 4].map((step) => first + step))
    expect(items.at(-1)).toMatchObject({ kind: 'event', event: { type: 'v1.TechnicianAssigned', stream } })
  })

  test('resumes after the last event seen, missing and repeating none', async () => {
    const before = (await supervisor.query('workOrder.list', { day: 'all' })).body.result.data.cursor as number
    await bookOrder(clerk)
    const { items, reading } = await follow('zhoumin', { after: before + 2, enough: (got) => seqs(got).length >= 2 })
    await reading
    expect(seqs(items)).toEqual([before + 3, before + 4])
  })

  test('brings a technician only what is theirs', async () => {
    const { items, reading } = await follow('mengwei', { enough: (got) => seqs(got).length >= 1 })
    const other = await bookOrder(clerk)
    await supervisor.submit(other.stream, { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command)
    const own = await bookOrder(clerk)
    await supervisor.submit(own.stream, { type: 'AssignTechnician', technician: api.people.get('10415')?.id } as Command)
    await reading
    expect(new Set(items.flatMap((item) => (item.kind === 'event' ? [item.event.stream] : [])))).toEqual(new Set([own.stream]))
  })

  test('ends within seconds of its session', { timeout: 15_000 }, async () => {
    const { reading, cookie } = await follow('linlan', { enough: () => false })
    const token = decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? ''
    const began = Date.now()
    await api.db.delete(session).where(eq(session.token, token))
    expect(await reading).toContain('UNAUTHORIZED')
    expect(Date.now() - began).toBeLessThan(8_000)
  })
})
