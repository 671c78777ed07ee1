import type { Command } from '@ruhu/domain'
import { count, eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, bookOrder, type Caller, customer, newStream, newSubject, openTestApi, type TestApi } from '../testing/test-api.ts'
import { command, event, head, personal, subjectKey } from './db/schema/store.ts'
import { orderCounter, slotLoad, workOrder } from './db/schema/work-order.ts'

let api: TestApi
let clerk: Caller
let cookie: string

beforeAll(async () => {
  api = await openTestApi()
  cookie = await api.signIn('chenjing')
  clerk = api.caller(cookie)
})
afterAll(() => api.close())

const opening = (): Command => ({ type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() })
const submission = (changes: object = {}) => ({
  stream: newStream(),
  knownVersion: 0,
  commandId: uuid(),
  sentAt: api.clock.now(),
  command: opening(),
  customer,
  ...changes,
})

/** How much every table holds: what a refused request must leave as it was. */
const sizes = async () => {
  const tables = [event, head, command, personal, subjectKey, workOrder, slotLoad, orderCounter]
  return Promise.all(tables.map(async (table) => (await api.db.select({ rows: count() }).from(table))[0]?.rows))
}

const leavesNoStack = ({ body }: Answer) => expect(JSON.stringify(body)).not.toMatch(/\bat .+:\d+:\d+|node_modules|\.ts:/)

type Malformed = readonly [name: string, body: () => string, field?: string]

const malformed: readonly Malformed[] = [
  ['a body that is not JSON', () => '{"stream":'],
  ['an empty body', () => ''],
  ['a number instead of an object', () => '42'],
  ['null', () => 'null'],
  ['a stream that is not an id', () => JSON.stringify(submission({ stream: 'BJ-1' })), 'stream'],
  ['a stream id without a time in it', () => JSON.stringify(submission({ stream: '7c9e6679-7425-40de-944b-e07fc1f90ae7' })), 'stream'],
  ['a command nobody knows', () => JSON.stringify(submission({ command: { type: 'Teleport' } })), 'command.type'],
  ['a command without its fields', () => JSON.stringify(submission({ command: { type: 'OpenOrder' } })), 'command.branch'],
  ['a field nobody asked for', () => JSON.stringify(submission({ command: { ...opening(), vip: true } })), 'command'],
  ['a phone that is none', () => JSON.stringify(submission({ customer: { ...customer, phone: '12' } })), 'customer.phone'],
  ['an empty name', () => JSON.stringify(submission({ customer: { ...customer, name: '  ' } })), 'customer.name'],
  ['seconds where milliseconds belong', () => JSON.stringify(submission({ command: { type: 'Depart', at: 1_795_000_000 } })), 'command.at'],
  ['a promised time that is not a time', () => JSON.stringify(submission({ command: { type: 'Arrive', at: '14:30' } })), 'command.at'],
  [
    'an agreed lateness without its time',
    () => JSON.stringify(submission({ command: { type: 'NotifyLate', at: api.clock.now(), channel: 'call', answer: 'agreed' } })),
    'command.offered',
  ],
  ['customer details with a command that takes none', () => JSON.stringify(submission({ command: { type: 'OfferSlots' } })), 'customer'],
  ['a version below zero', () => JSON.stringify(submission({ knownVersion: -1 })), 'knownVersion'],
  ['deep nesting', () => `${'{"command":'.repeat(5_000)}1${'}'.repeat(5_000)}`],
  ['a NUL in the middle', () => JSON.stringify(submission({ command: { ...opening(), branch: 'C\u0000' } })), 'command.branch'],
]

describe('malformed input is a clear 400 and nothing is half-written', () => {
  test.each(malformed.map(([name, body, field]) => ({ name, body, field })))('$name', async ({ body, field }) => {
    const before = await sizes()
    const answer = await api.call('/trpc/submit', { method: 'POST', body: body(), cookie })
    expect(answer.status).toBe(400)
    expect(answer.body.error.data).toMatchObject({ code: 'BAD_REQUEST' })
    if (field) expect(answer.body.error.data.fields.map(({ field }: { field: string }) => field)).toContain(field)
    leavesNoStack(answer)
    expect(await sizes()).toEqual(before)
  })

  test('an order for somebody not known, without their details, names what is missing', async () => {
    const before = await sizes()
    const answer = await clerk.submit(newStream(), opening())
    expect(answer.status).toBe(400)
    expect(answer.body.error.message).toMatch(/^customer:/)
    expect(await sizes()).toEqual(before)
  })

  test('details for somebody already known are not taken: a clerk cannot quietly change them (18.7)', async () => {
    const known = newSubject()
    await clerk.submit(newStream(), { ...opening(), customer: known } as Command, { customer })
    const answer = await clerk.submit(newStream(), { ...opening(), customer: known } as Command, {
      customer: { ...customer, name: '别人' },
    })
    expect(answer.status).toBe(400)
  })

  test('a body beyond all measure is refused unread', async () => {
    const answer = await api.call('/trpc/submit', { method: 'POST', body: JSON.stringify({ pad: 'x'.repeat(300_000) }), cookie })
    expect(answer.status).toBe(413)
  })
})

describe('an unknown id is a 404', () => {
  test('reading an order that is not there', async () => {
    expect((await clerk.query('workOrder.get', { id: newStream() })).status).toBe(404)
  })
  test('submitting to an order that is not there', async () => {
    expect((await clerk.submit(newStream(), { type: 'OfferSlots' })).status).toBe(404)
  })
  test('an order of another branch looks no different from none', async () => {
    const { stream } = await bookOrder(clerk)
    await api.db.update(workOrder).set({ branch: 'HD' })
    const hidden = await clerk.query('workOrder.get', { id: stream })
    const absent = await clerk.query('workOrder.get', { id: newStream() })
    expect(hidden.status).toBe(404)
    expect(hidden.body.error.message).toBe(absent.body.error.message)
    await api.db.update(workOrder).set({ branch: 'CY' })
  })
  test('a procedure and a page nobody serves', async () => {
    expect((await clerk.query('workOrder.teleport')).status).toBe(404)
    expect((await api.call('/no/such/thing.js')).status).toBe(404)
  })
})

test('data says that it is no page, and not for other sites; pages get more', async () => {
  const { headers } = await api.app.request('http://ruhu.test/trpc/session.me', { headers: { cookie } })
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
  const page = await api.app.request('http://ruhu.test/health')
  expect(page.headers.get('x-frame-options')).toBe('SAMEORIGIN')
})

describe('a fault is a 500 with a request id, and its words stay inside', () => {
  test('no stack and no message leaves the server', async () => {
    const { stream } = await bookOrder(clerk)
    const broken = eq(event.stream, stream)
    await api.db.update(event).set({ body: '{"number":1}' }).where(broken)
    const answer = await clerk.query('workOrder.get', { id: stream })
    expect(answer.status).toBe(500)
    expect(answer.body.error.message).toBe('something went wrong')
    expect(answer.body.error.data.requestId).toMatch(/^[0-9a-f-]{36}$/)
    leavesNoStack(answer)
    expect(api.lines.join('')).toContain(answer.body.error.data.requestId)
  })
})
