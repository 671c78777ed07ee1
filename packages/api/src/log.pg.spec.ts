import { createHash } from 'node:crypto'
import type { Command } from '@ruhu/domain'
import { sql } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bookOrder, type Caller, customer, newStream, newSubject, openTestApi, type TestApi } from '../testing/test-api.ts'
import { demonstrationAccounts } from './seed/people.ts'

let api: TestApi
let cookies: string[]
let clerk: Caller
let technician: Caller

beforeAll(async () => {
  api = await openTestApi()
  cookies = await Promise.all(['chenjing', 'liming'].map(api.signIn))
  ;[clerk, technician] = cookies.map(api.caller) as [Caller, Caller]
})
afterAll(() => api.close())
beforeEach(() => {
  api.lines.length = 0
})

type Line = { level: number; msg: string; requestId?: string; actor?: string; path?: string; status?: number }
const written = (): Line[] => api.lines.map((line) => JSON.parse(line))
const idOf = (staffNumber: string) => api.people.get(staffNumber)?.id

const opening = (): Command => ({ type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() })

/** A text as it may turn up in a line. */
const spellings = (text: string): string[] => [
  text,
  encodeURIComponent(text),
  JSON.stringify(text).replace(/[^\x20-\x7e]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  Buffer.from(text).toString('base64'),
  Buffer.from(text).toString('hex'),
]

const password = 'not-the-password'
const secrets = (): string[] =>
  [
    customer.name,
    '王**',
    ...['13800000417', '138 0000 0417', '138-0000-0417', '+8613800000417', '138****0417'],
    ...[customer.address, '劲松', '309楼'],
    ...['陈静', '李明', 'chenjing'],
    ...[password, ...demonstrationAccounts.map((account) => account.password)],
    ...cookies.flatMap((cookie) => [
      cookie,
      cookie.split('=')[1] ?? '',
      decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '',
    ]),
  ].flatMap(spellings)

const holdsNothingPersonal = () => {
  const log = api.lines.join('')
  expect(log).not.toBe('')
  for (const text of secrets()) expect(log).not.toContain(text)
}

const signInWrongly = () =>
  api.call('/api/auth/sign-in/username', { method: 'POST', body: JSON.stringify({ username: 'chenjing', password }) })

/** Runs while a table is away, so that whatever needs it is a fault. */
const without = async (table: string, run: () => Promise<unknown>) => {
  await api.db.execute(sql.raw(`alter table "${table}" rename to away`))
  await run().finally(() => api.db.execute(sql.raw(`alter table away rename to "${table}"`)))
}

describe('18.7 the log never says about whom', () => {
  test('when somebody signs in, rightly or wrongly, or malformed', async () => {
    expect((await signInWrongly()).status).toBe(401)
    expect((await api.call('/api/auth/sign-in/username', { method: 'POST', body: '{"username":"chenjing"' })).status).toBeLessThan(500)
    cookies.push(await api.signIn('chenjing'))
    holdsNothingPersonal()
  })

  test('when a customer is booked, found, read in clear, or sent in a body that is not JSON', async () => {
    const { stream } = await bookOrder(clerk)
    await (await api.as('supervisor')).submit(stream, { type: 'AssignTechnician', technician: idOf('10372') } as Command)
    expect((await technician.mutate('workOrder.contact', { id: stream })).body.result.data.phone).toBe('13800000417')
    expect((await clerk.mutate('customer.find', { phone: '138-0000-0417' })).body.result.data).not.toHaveLength(0)
    expect((await clerk.submit(newStream(), opening(), { customer: { ...customer, name: '' } })).status).toBe(400)
    const cut = JSON.stringify({ customer }).slice(0, -1)
    expect((await api.call('/trpc/submit', { method: 'POST', body: cut, cookie: cookies[0] ?? '' })).status).toBe(400)
    holdsNothingPersonal()
  })

  test('when a photo is kept and opened, by whoever may and whoever may not', async () => {
    const { stream } = await bookOrder(clerk)
    const bytes = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from(`${customer.name} ${customer.phone}`)])
    const headers = { 'content-type': 'image/jpeg', 'x-ruhu-sha256': createHash('sha256').update(bytes).digest('hex') }
    const path = `/files/${uuid()}`
    const as = (cookie = '') => ({ ...headers, cookie })
    const put = (order: string) => api.app.request(`${path}?order=${order}`, { method: 'PUT', body: bytes, headers: as(cookies[0]) })
    expect((await put(customer.phone)).status).toBe(400)
    expect((await put(stream)).status).toBe(201)
    expect((await api.app.request(path, { headers: as(cookies[0]) })).status).toBe(200)
    expect((await api.app.request(path, { headers: as(cookies[1]) })).status).toBe(404)
    await without('file', async () => expect((await put(stream)).status).toBe(500))
    expect(
      written()
        .filter((line) => line.path === path)
        .map(({ actor }) => actor),
    ).toContain(idOf('10372'))
    holdsNothingPersonal()
  })

  test('in a query string, whoever puts it there', async () => {
    await api.call(`/health?phone=13800000417&name=${encodeURIComponent(customer.name)}`)
    await clerk.query('workOrder.get', { id: customer.name, phone: customer.phone })
    expect(written().map(({ path }) => path)).toEqual(['/health', '/trpc/workOrder.get'])
    holdsNothingPersonal()
  })

  test('when something breaks with all of it in hand', async () => {
    await without('personal', () => clerk.submit(newStream(), opening(), { customer }))
    await without('personal_lookup', () => clerk.mutate('customer.find', { phone: customer.phone }))
    await without('user', signInWrongly)
    const faults = written().filter(({ msg }) => msg === 'fault')
    expect(faults).toHaveLength(3)
    for (const { requestId } of faults) expect(requestId).toMatch(/^[0-9a-f-]{36}$/)
    holdsNothingPersonal()
  })

  test('under a key that usually holds it', () => {
    api.log.info(
      { phone: customer.phone, headers: { cookie: cookies[0] }, order: { customer, name: customer.name, stage: 'opened' } },
      'careless',
    )
    expect(api.lines.join('')).toContain('"stage":"opened"')
    holdsNothingPersonal()
  })
})

describe('the log says what was called', () => {
  test('one line a request, with its id, who asked and what came of it', async () => {
    const { status } = await clerk.query('workOrder.list')
    expect(written()).toEqual([
      {
        level: 30,
        time: expect.any(Number),
        requestId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        actor: idOf('2086'),
        method: 'GET',
        path: '/trpc/workOrder.list',
        status,
        ms: expect.any(Number),
        msg: 'request',
      },
    ])
  })

  test('and a fault carries the same id and person as its request and its answer', async () => {
    let answered: unknown
    await without('personal', async () => {
      answered = (await clerk.submit(newStream(), opening(), { customer })).body.error.data.requestId
    })
    expect(written()).toMatchObject([
      { level: 50, msg: 'fault', requestId: answered, actor: idOf('2086'), path: 'submit' },
      { level: 30, msg: 'request', requestId: answered, actor: idOf('2086'), path: '/trpc/submit', status: 500 },
    ])
  })

  const ask = async (id: string) => (await api.app.request('/health', { headers: { 'x-request-id': id } })).headers.get('x-request-id')

  test.each(['0198c0de-7c5e-7000-8000-0123456789ab', 'lb-42-0000017'])('a balancer’s request id %s is taken over', async (id) => {
    expect(await ask(id)).toBe(id)
    expect(written()).toMatchObject([{ requestId: id }])
  })

  test.each(['short', 'a'.repeat(65), 'with blanks in it', '{"level":60}', ''])('one such as “%s” is not', async (id) => {
    expect(await ask(id)).toMatch(/^[0-9a-f-]{36}$/)
  })
})
