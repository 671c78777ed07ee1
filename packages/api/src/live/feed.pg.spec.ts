import type { Command, StreamId } from '@ruhu/domain'
import { eq, sql } from 'drizzle-orm'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bookOrder, type Caller, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { session } from '../db/schema/auth.ts'
import { staff } from '../db/schema/people.ts'
import { event } from '../db/schema/store.ts'
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

const technician = (staffNumber: string) => api.people.get(staffNumber)?.id
const assign = (stream: StreamId, staffNumber: string) =>
  supervisor.submit(stream, { type: 'AssignTechnician', technician: technician(staffNumber) } as Command)
const reassign = (stream: StreamId, staffNumber: string) =>
  supervisor.submit(stream, { type: 'ReassignTechnician', technician: technician(staffNumber), reason: 'delayed' } as Command)
const cursor = async () => (await supervisor.query('workOrder.list', { day: 'all' })).body.result.data.cursor as number
const said = (items: readonly FeedItem[]) => items.filter(({ kind }) => kind !== 'current')

const seqs = (items: readonly FeedItem[]) => items.filter(({ kind }) => kind === 'event').map(({ seq }) => seq)

describe('the live feed', () => {
  test('brings each event once, in commit order, as it is committed', async () => {
    const { items, reading } = await follow('zhoumin', { enough: (got) => seqs(got).length >= 5 })
    const { stream } = await bookOrder(clerk)
    await assign(stream, '10372')
    await reading
    const first = seqs(items)[0] ?? 0
    expect(seqs(items)).toEqual([0, 1, 2, 3, 4].map((step) => first + step))
    expect(items.at(-1)).toMatchObject({ kind: 'event', event: { type: 'v1.TechnicianAssigned', stream } })
  })

  test('resumes after the last event seen, missing and repeating none', async () => {
    const before = await cursor()
    await bookOrder(clerk)
    const { items, reading } = await follow('zhoumin', { after: before + 2, enough: (got) => seqs(got).length >= 2 })
    await reading
    expect(seqs(items)).toEqual([before + 3, before + 4])
  })

  test('brings a technician only what is theirs', async () => {
    const { items, reading } = await follow('mengwei', { enough: (got) => seqs(got).length >= 1 })
    const other = await bookOrder(clerk)
    await assign(other.stream, '10372')
    const own = await bookOrder(clerk)
    await assign(own.stream, '10415')
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

describe('an order that goes to another technician', () => {
  test('is gone for the one who had it, and brings the one who has it now what happened', async () => {
    const { stream } = await bookOrder(clerk)
    await assign(stream, '10372')
    const [before, after] = [
      await follow('liming', { enough: (items) => said(items).length >= 1 }),
      await follow('mengwei', { enough: (items) => said(items).length >= 1 }),
    ]
    await reassign(stream, '10415')
    await Promise.all([before.reading, after.reading])
    expect(said(before.items)).toEqual([{ kind: 'gone', seq: await cursor(), stream, now: expect.any(Number) }])
    expect(said(after.items)).toEqual([
      expect.objectContaining({ kind: 'event', event: expect.objectContaining({ type: 'v1.TechnicianReassigned', stream }) }),
    ])
  })

  test('is gone for whoever was away then and comes back, and they are told of nothing that is not theirs', async () => {
    const [{ stream }, other] = [await bookOrder(clerk), await bookOrder(clerk)]
    await assign(stream, '10372')
    const after = await cursor()
    await reassign(stream, '10415')
    await assign(other.stream, '10372')
    const { items, reading } = await follow('liming', { after, enough: (items) => items.some(({ kind }) => kind === 'event') })
    await reading
    const own = items.flatMap((item) => (item.kind === 'event' ? [item.event.stream] : []))
    expect(new Set(own)).toEqual(new Set([other.stream]))
    expect(items.filter(({ kind }) => kind === 'gone')).toEqual([{ kind: 'gone', seq: after + 1, stream, now: expect.any(Number) }])
  })

  test('is not gone for somebody it came back to meanwhile', async () => {
    const { stream } = await bookOrder(clerk)
    await assign(stream, '10372')
    const after = await cursor()
    await reassign(stream, '10415')
    await reassign(stream, '10372')
    const { items, reading } = await follow('liming', { after, enough: (items) => seqs(items).length >= 2 })
    await reading
    expect(said(items).map(({ kind, seq }) => [kind, seq])).toEqual([
      ['event', after + 1],
      ['event', after + 2],
    ])
  })
})

describe('a follower loads everything anew', () => {
  const isReset = (items: readonly FeedItem[]) => items.some(({ kind }) => kind === 'reset')

  test('when their own branch changes', async () => {
    const { items, reading } = await follow('chenjing', { enough: isReset })
    const clerkOf = (branch: string) => api.db.update(staff).set({ branch }).where(eq(staff.staffNumber, '2086'))
    await clerkOf('HD')
    await reading
    expect(said(items)).toEqual([{ kind: 'reset', seq: await cursor(), now: expect.any(Number) }])
    await clerkOf('CY')
  })

  test('when their cursor lies beyond the end: the database is not the one it came from', async () => {
    const end = await cursor()
    const { items, reading } = await follow('linlan', { after: end + 1, enough: isReset })
    await reading
    expect(said(items)).toEqual([{ kind: 'reset', seq: end, now: expect.any(Number) }])
  })

  test('when more than 5,000 events were missed, and not for one less', async () => {
    const end = await cursor()
    // Rows only: appending so many one by one takes minutes. Nothing can be appended to their stream after this.
    await api.db.execute(sql`insert into ${event}
      select month, stream, version + n, seq + n, gen_random_uuid(), type, at, recorded_at, by, on_behalf_of, via, device, command_id, visit, body, prev, hash
      from ${event}, generate_series(1, 5001) n where seq = ${end}`)
    const behind = await follow('linlan', { after: end, enough: isReset })
    await behind.reading
    expect(said(behind.items)).toEqual([{ kind: 'reset', seq: end + 5_001, now: expect.any(Number) }])
    const nearer = await follow('linlan', { after: end + 1, enough: (items) => seqs(items).length >= 5_000 })
    await nearer.reading
    expect(seqs(nearer.items)).toEqual(Array.from({ length: 5_000 }, (_, place) => end + 2 + place))
  })
})
