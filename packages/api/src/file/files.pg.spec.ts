import { createHash } from 'node:crypto'
import { type Command, filePermissions, type Role, roles, type StreamId, SubjectId, scopeOf } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOrder, newStream, openTestApi, type TestApi, usernames } from '../../testing/test-api.ts'
import { attempt, file, personalRead } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import { erase } from '../store/vault.ts'

let api: TestApi
let order: StreamId
const cookies = new Map<Role | 'other', string>()

beforeAll(async () => {
  api = await openTestApi()
  for (const role of roles) cookies.set(role, await api.signIn(usernames[role]))
  cookies.set('other', await api.signIn('mengwei'))
  order = await assigned('10372')
})
afterAll(() => api.close())

const assigned = async (staffNumber: string): Promise<StreamId> => {
  const { stream } = await bookOrder(await api.as('clerk'))
  await (await api.as('supervisor')).submit(stream, { type: 'AssignTechnician', technician: api.people.get(staffNumber)?.id } as Command)
  return stream
}

const jpeg = (seed = 'a doorway') => Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(seed)])
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex')

type Put = { id?: string; order?: string; bytes?: Uint8Array; headers?: Record<string, string> }

const put = async (who: Role | 'other' | null, { id = uuid(), order: of = order, bytes = jpeg(), headers }: Put = {}) => {
  const response = await api.app.request(`/files/${id}?order=${of}`, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { 'content-type': 'image/jpeg', 'x-ruhu-sha256': sha256(bytes), ...(who && { cookie: cookies.get(who) ?? '' }), ...headers },
  })
  return { id, status: response.status, body: (await response.json()) as Record<string, unknown> }
}

const get = (who: Role | 'other' | null, id: string) =>
  api.app.request(`/files/${id}`, { headers: who ? { cookie: cookies.get(who) ?? '' } : {} })

const rowsOf = (id: string) => api.db.select().from(file).where(eq(file.id, id))

describe('keeping a file', () => {
  test('is answered once it is there, with what it is; opening it gives the same bytes and nothing for a cache', async () => {
    const { id, status, body } = await put('technician')
    expect(status).toBe(201)
    expect(body).toEqual({ id, order, mediaType: 'image/jpeg', sha256: sha256(jpeg()), size: jpeg().length, at: expect.any(Number) })
    const opened = await get('technician', id)
    expect(Buffer.from(await opened.arrayBuffer())).toEqual(jpeg())
    expect(Object.fromEntries(opened.headers)).toMatchObject({
      'content-type': 'image/jpeg',
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="file.jpg"',
    })
  })

  test('twice, at different times and in other letters, is keeping it once', async () => {
    const first = await put('technician')
    api.clockAt.set((api.clock.now() + 60_000) as never)
    const again = await put('clerk', { id: first.id.toUpperCase(), order: order.toUpperCase() })
    expect(again).toMatchObject({ status: 200, body: first.body })
    expect(await rowsOf(first.id)).toHaveLength(1)
  })

  test('many times at once makes one row, and one of them was first', async () => {
    const id = uuid()
    const answers = await Promise.all(Array.from({ length: 8 }, () => put('technician', { id })))
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 200, 200, 200, 200, 200, 200, 201])
    expect(new Set(answers.map(({ body }) => JSON.stringify(body))).size).toBe(1)
    expect(await rowsOf(id)).toHaveLength(1)
  })

  test('under an id that has other bytes, another order or another type is a conflict, and changes nothing', async () => {
    const { id } = await put('technician')
    const before = await rowsOf(id)
    const pdf = Buffer.from('%PDF-1.7')
    expect(await put('technician', { id, bytes: jpeg('another') })).toMatchObject({ status: 409, body: { field: 'id', code: 'CONFLICT' } })
    expect((await put('technician', { id, order: await assigned('10372') })).status).toBe(409)
    expect((await put('technician', { id, bytes: pdf, headers: { 'content-type': 'application/pdf' } })).status).toBe(409)
    expect(await rowsOf(id)).toEqual(before)
  })

  test('two different files at once under one id: one is kept, the other is told', async () => {
    const id = uuid()
    const answers = await Promise.all(['one', 'two', 'three'].map((seed) => put('technician', { id, bytes: jpeg(seed) })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
    const winner = answers.find(({ status }) => status === 201)
    expect((await rowsOf(id))[0]?.sha256).toBe(winner?.body.sha256)
  })
})

describe('18.7 a kept file', () => {
  test('is nowhere in clear, and opens only as what it was', async () => {
    const { id } = await put('technician')
    const { id: other } = await put('technician', { bytes: jpeg('another') })
    const [row] = await rowsOf(id)
    expect(Buffer.from(row?.ciphertext ?? []).includes('a doorway')).toBe(false)
    const [moved] = await rowsOf(other)
    await api.db
      .update(file)
      .set({ ciphertext: moved?.ciphertext ?? new Uint8Array() })
      .where(eq(file.id, id))
    const opened = await get('technician', id)
    expect(opened.status).toBe(500)
    expect(await opened.json()).toMatchObject({ error: 'something went wrong', requestId: expect.any(String) })
  })

  test('is gone with its customer, and no other is taken for them', async () => {
    const stream = await assigned('10372')
    const [row] = await api.db.select().from(workOrder).where(eq(workOrder.id, stream))
    const { id } = await put('technician', { order: stream })
    const by = api.people.get('1001')?.id ?? ''
    await api.db.transaction((tx) => erase(tx, [{ subject: SubjectId.parse(row?.customer), at: api.clock.now(), by }]))
    expect(await rowsOf(id)).toEqual([])
    expect((await get('technician', id)).status).toBe(404)
    expect(await put('technician', { id, order: stream })).toMatchObject({ status: 410, body: { code: 'GONE' } })
    expect(await rowsOf(id)).toEqual([])
  })

  test('is logged each time it is opened, and only then', async () => {
    const { id } = await put('technician')
    const readings = () =>
      api.db
        .select()
        .from(personalRead)
        .where(eq(personalRead.reason, `file ${id}`))
    await get('other', id)
    expect(await readings()).toEqual([])
    await get('technician', id)
    await get('supervisor', id)
    const [row] = await rowsOf(id)
    expect(await readings()).toMatchObject([
      { by: api.people.get('10372')?.id, subject: row?.subject },
      { by: api.people.get('3011')?.id, subject: row?.subject },
    ])
  })

  test('of somebody else’s order looks like none, and who asked is remembered', async () => {
    const { id } = await put('technician')
    const [hidden, absent] = [await get('other', id), await get('other', uuid())]
    const withoutId = async (response: Response) => ({ ...((await response.json()) as object), requestId: null })
    expect([hidden.status, absent.status]).toEqual([404, 404])
    expect(await withoutId(hidden)).toEqual(await withoutId(absent))
    const attempts = await api.db.select().from(attempt)
    expect(attempts).toMatchObject([{ stream: order, what: 'file.get', by: api.people.get('10415')?.id }, { what: 'file.get' }])
    expect((await put('other')).status).toBe(404)
  })
})

describe('who may', () => {
  const name = (method: 'put' | 'get') => `file.${method}` as const

  test.each([...roles])('a %s keeps and opens as far as the table says', async (role) => {
    const statuses = { put: (await put(role, { order: newStream() })).status, get: (await get(role, uuid())).status }
    for (const method of ['put', 'get'] as const)
      expect(statuses[method], method).toBe(scopeOf(filePermissions[name(method)], role) ? 404 : 403)
  })

  test('nobody without a session, whatever they send', async () => {
    expect([(await put(null)).status, (await get(null, uuid())).status, (await get(null, 'x')).status]).toEqual([401, 401, 401])
  })

  test('a clerk only for their own branch', async () => {
    const stream = await assigned('10372')
    const { id, status } = await put('clerk', { order: stream })
    expect(status).toBe(201)
    await api.db.update(workOrder).set({ branch: 'HD' }).where(eq(workOrder.id, stream))
    expect((await get('clerk', id)).status).toBe(404)
    expect((await put('clerk', { order: stream })).status).toBe(404)
  })
})

const refused: readonly [what: string, put: () => Put, status: number, field?: string][] = [
  ['an id that is none', () => ({ id: 'photo-1' }), 400, 'id'],
  ['an order that is none', () => ({ order: 'BJ-261122-00417-7' }), 400, 'order'],
  ['an order id without a time in it', () => ({ order: '7c9e6679-7425-40de-944b-e07fc1f90ae7' }), 400, 'order'],
  ['the hash of other bytes', () => ({ headers: { 'x-ruhu-sha256': sha256(jpeg('another')) } }), 400, 'x-ruhu-sha256'],
  ['a hash that is none', () => ({ headers: { 'x-ruhu-sha256': 'abc' } }), 400, 'x-ruhu-sha256'],
  ['a type that is not kept', () => ({ headers: { 'content-type': 'text/html' } }), 415, 'content-type'],
  ['bytes of another type', () => ({ headers: { 'content-type': 'image/png' } }), 415, 'content-type'],
  ['no bytes', () => ({ bytes: new Uint8Array() }), 415, 'content-type'],
  ['too many bytes', () => ({ bytes: Buffer.concat([jpeg(), Buffer.alloc(8 * 1024 * 1024)]) }), 413],
]

describe('what is not taken', () => {
  test.each(refused)('%s', async (_, what, status, field) => {
    const before = await api.db.$count(file)
    const answer = await put('technician', what())
    expect(answer).toMatchObject({ status, body: { error: expect.any(String), requestId: expect.any(String), ...(field && { field }) } })
    expect(await api.db.$count(file)).toBe(before)
  })

  test('8 MiB exactly are', async () => {
    const bytes = Buffer.concat([jpeg(), Buffer.alloc(8 * 1024 * 1024 - jpeg().length, 7)])
    const { id, status } = await put('technician', { bytes })
    expect(status).toBe(201)
    expect(sha256(new Uint8Array(await (await get('technician', id)).arrayBuffer()))).toBe(sha256(bytes))
  })

  test('opening an id that is none is said so', async () => {
    const response = await get('technician', 'photo-1')
    expect(response.status).toBe(400)
    expect(await response.json()).toMatchObject({ field: 'id' })
  })
})
