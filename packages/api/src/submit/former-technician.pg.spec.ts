import type { Command, CommandId, Recorded, StreamId } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bookOrder, type Caller, openTestApi, type TestApi } from '../../testing/test-api.ts'

let api: TestApi
let clerk: Caller
let supervisor: Caller
let former: Caller
let present: Caller
let stream: StreamId

beforeAll(async () => {
  api = await openTestApi()
  clerk = await api.as('clerk')
  supervisor = await api.as('supervisor')
  former = api.caller(await api.signIn('liming'))
  present = api.caller(await api.signIn('mengwei'))
})
afterAll(() => api.close())

beforeEach(async () => {
  const technician = (staffNumber: string) => api.people.get(staffNumber)?.id
  ;({ stream } = await bookOrder(clerk))
  await supervisor.submit(stream, { type: 'AssignTechnician', technician: technician('10372') } as Command)
  await supervisor.submit(stream, { type: 'ReassignTechnician', technician: technician('10415'), reason: 'delayed' } as Command)
  await present.submit(stream, { type: 'TickKit', at: api.clock.now(), carried: [] })
})

const eventsOf = async () => (await supervisor.query('workOrder.get', { id: stream })).body.result.data.events as Recorded[]

describe('9.1 whoever had an order before', () => {
  test.each([0, 3, 6, 7])('has a late report recorded, and is answered with that alone, knowing version %i', async (knownVersion) => {
    const at = api.clock.now()
    const commandId = uuid() as CommandId
    const { body } = await former.submit(stream, { type: 'Depart', at }, { knownVersion, commandId })
    const last = (await eventsOf()).at(-1)
    expect(last).toMatchObject({ type: 'v1.Departed', version: 8, at, by: api.people.get('10372')?.id })
    expect(body.result.data).toEqual({ status: 'accepted', version: 8, events: [last] })

    await present.submit(stream, { type: 'Depart', at })
    const again = await former.submit(stream, { type: 'Depart', at }, { knownVersion, commandId })
    expect(again.body.result.data).toEqual(body.result.data)
    expect(await eventsOf()).toHaveLength(9)
  })

  test('may ask for nothing and read nothing of it any more', async () => {
    const before = await eventsOf()
    expect((await former.submit(stream, { type: 'CloseOrder' })).status).toBe(404)
    expect((await former.query('workOrder.get', { id: stream })).status).toBe(404)
    expect((await former.mutate('workOrder.contact', { id: stream })).status).toBe(404)
    expect(await eventsOf()).toEqual(before)
  })

  test('is the only one: a report of somebody who never had it is of no order', async () => {
    const { stream: other } = await bookOrder(clerk)
    await supervisor.submit(other, { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command)
    expect((await present.submit(other, { type: 'Depart', at: api.clock.now() })).status).toBe(404)
  })
})
