import {
  type Command,
  type CommandType,
  commandPermissions,
  commandSchemas,
  type QueryName,
  queryPermissions,
  type Role,
  roles,
  scopeOf,
} from '@ruhu/domain'
import { exampleCommands } from '@ruhu/domain/examples'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type Answer, bookOrder, type Caller, newStream, newSubject, openTestApi, type TestApi } from '../testing/test-api.ts'
import { personalRead } from './db/schema/store.ts'
import { appRouter } from './root.ts'

type Definition = { type: 'query' | 'mutation' | 'subscription'; meta?: { name?: string } }
const procedures = appRouter._def.procedures as unknown as Record<string, { _def: Definition }>

let api: TestApi
const callers = new Map<Role, Caller>()

beforeAll(async () => {
  api = await openTestApi()
  for (const role of roles) callers.set(role, await api.as(role))
})
afterAll(() => api.close())

const as = (role: Role): Caller => callers.get(role) as Caller

/** Calls a read the way its kind is called; the input is beside the point. */
const call = (caller: Caller, name: string): Promise<Answer> => {
  const input = { id: newStream(), phone: '13800000000', lastEventId: null }
  const fitting =
    name.startsWith('workOrder.') && name !== 'workOrder.list'
      ? { id: input.id }
      : name === 'customer.find'
        ? { phone: input.phone }
        : undefined
  return procedures[name]?._def.type === 'mutation' ? caller.mutate(name, fitting) : caller.query(name, fitting)
}

describe('every procedure says who may call it', () => {
  test('each is in the table under its own path, and the table names nothing else', () => {
    const reads = Object.entries(procedures).filter(([path]) => path !== 'submit' && path !== 'sync')
    for (const [path, { _def }] of reads) expect(_def.meta?.name, path).toBe(path)
    expect(reads.map(([path]) => path).sort()).toEqual(Object.keys(queryPermissions).sort())
  })

  test('there is one write, for one command or several, and each of its commands is in the table', () => {
    for (const door of [procedures.submit, procedures.sync]) expect(door?._def.type).toBe('mutation')
    expect(Object.keys(commandPermissions).sort()).toEqual(Object.keys(commandSchemas).sort())
  })

  test('what the system does by itself nobody may submit, in any role', async () => {
    const own = (Object.keys(commandPermissions) as CommandType[]).filter((type) => Object.keys(commandPermissions[type]).length === 0)
    expect(own).toEqual(['ConfirmByCustomerCode', 'PassDeadline', 'ReceiveFile'])
    const { stream } = await bookOrder(as('clerk'))
    for (const type of own) for (const role of roles) expect((await as(role).submit(stream, commands[type])).status, role).toBe(403)
  })

  test.each([...Object.keys(queryPermissions), 'submit', 'sync'])('%s asks for a session', async (name) => {
    const { status, body } = await call(api.caller(), name)
    // A stream has begun before it can fail: its error is its only message.
    if (name === 'live.feed') expect(body).toMatch(/^event: serialized-error\ndata: .*"UNAUTHORIZED"/m)
    else expect(status).toBe(401)
  })

  test('live.feed is refused to nobody who reads orders', () => {
    expect(queryPermissions['live.feed']).toEqual(queryPermissions['workOrder.list'])
  })
})

const reads = Object.keys(queryPermissions).filter((name) => name !== 'live.feed') as QueryName[]

describe.each([...roles])('%s', (role) => {
  test.each(reads)('reads %s as far as the table says', async (name) => {
    const { status } = await call(as(role), name)
    const allowed = scopeOf(queryPermissions[name], role) !== undefined
    expect(status === 403, `${status}`).toBe(!allowed)
    if (allowed) expect([200, 404]).toContain(status)
  })

  test.each(Object.keys(commandPermissions) as CommandType[])('submits %s as far as the table says', async (type) => {
    const { status } = await as(role).submit(newStream(), commands[type])
    const allowed = scopeOf(commandPermissions[type], role) !== undefined
    expect(status).toBe(allowed ? (type === 'OpenOrder' ? 400 : 404) : 403)
  })
})

/** One well-formed command of each type, for an order that is not there. */
const commands: { [T in CommandType]: Extract<Command, { type: T }> } = {
  ...exampleCommands,
  OpenOrder: { type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() },
}

describe('scopes', () => {
  test('a technician sees and touches only their own visits', async () => {
    const { stream } = await bookOrder(as('clerk'))
    const meng = api.caller(await api.signIn('mengwei'))
    const assign = { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command
    await as('supervisor').submit(stream, assign)
    const listed = async (caller: Caller) =>
      (await caller.query('workOrder.list', { day: 'all' })).body.result.data.orders.map(({ id }: { id: string }) => id)
    expect(await listed(as('technician'))).toContain(stream)
    expect(await listed(meng)).not.toContain(stream)
    expect((await meng.query('workOrder.get', { id: stream })).status).toBe(404)
    expect((await meng.submit(stream, commands.Depart)).status).toBe(404)
  })

  test('3 a technician of another branch, or of a lapsed partner, is not assigned', async () => {
    const { stream } = await bookOrder(as('clerk'))
    const assign = (staffNumber: string) => ({ type: 'AssignTechnician', technician: api.people.get(staffNumber)?.id }) as Command
    const refusal = async (staffNumber: string) =>
      (await as('supervisor').submit(stream, assign(staffNumber), { knownVersion: 4 })).body.result.data.refusal
    expect(await refusal('10608')).toMatchObject({ code: 'TECHNICIAN_ELSEWHERE', provision: '5' })
    expect(await refusal('10533')).toMatchObject({ code: 'AGREEMENT_LAPSED', provision: '3' })
  })

  test('an order goes from one technician to another whole, and both are named in it', async () => {
    const { stream } = await bookOrder(as('clerk'))
    const [li, meng] = ['10372', '10415'].map((staffNumber) => api.people.get(staffNumber)?.id)
    const reassign = { type: 'ReassignTechnician', technician: meng, reason: 'delayed' } as Command
    await as('supervisor').submit(stream, { type: 'AssignTechnician', technician: li } as Command)
    expect((await as('supervisor').submit(stream, reassign)).body.result.data.status).toBe('accepted')
    expect((await as('technician').query('workOrder.get', { id: stream })).status).toBe(404)
    const { body } = await api.caller(await api.signIn('mengwei')).query('workOrder.get', { id: stream })
    expect(Object.keys(body.result.data.names)).toEqual(expect.arrayContaining([li, meng]))
    expect(body.result.data.events.at(-1)).toMatchObject({ type: 'v1.TechnicianReassigned', data: { technician: meng, reason: 'delayed' } })
  })

  test('a clerk opens orders for their own branch only', async () => {
    expect((await as('clerk').submit(newStream(), { ...commands.OpenOrder, branch: 'HD' })).status).toBe(403)
  })

  test('18.7 the customer is shown in clear only to the visiting technician, the door number only once on the way, and each reading is logged', async () => {
    const { stream } = await bookOrder(as('clerk'))
    await as('supervisor').submit(stream, { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command)
    const read = (caller: Caller) => caller.mutate('workOrder.contact', { id: stream })
    expect((await read(as('technician'))).body.result.data).toMatchObject({ phone: '13800000417', address: '朝阳区劲松五区309楼***' })
    await as('technician').submit(stream, commands.Depart)
    expect((await read(as('technician'))).body.result.data.address).toBe('朝阳区劲松五区309楼2单元501')
    expect((await read(as('supervisor'))).status).toBe(403)
    await as('technician').submit(stream, commands.Leave)
    expect((await read(as('technician'))).status).toBe(403)
    expect(await api.db.$count(personalRead)).toBe(2)
  })
})
