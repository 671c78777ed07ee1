import { type Command, PersonId } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOrder, newStream, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { attempt } from '../db/schema/store.ts'
import type { Actor } from './actor.ts'
import { recordAttempt } from './attempt.ts'

let api: TestApi
let liming: PersonId
beforeAll(async () => {
  api = await openTestApi()
  liming = PersonId.parse(api.people.get('10372')?.id)
})
afterAll(() => api.close())

const attemptsAt = (stream: string) => api.db.select().from(attempt).where(eq(attempt.stream, stream))

describe('18.7 what was tried and denied is remembered', () => {
  test('a technician asking for the customer after leaving is told no as before, each time remembered', async () => {
    const [clerk, supervisor, technician] = [await api.as('clerk'), await api.as('supervisor'), await api.as('technician')]
    const { stream, promisedAt } = await bookOrder(clerk)
    await supervisor.submit(stream, { type: 'AssignTechnician', technician: liming } as Command)
    const read = () => technician.mutate('workOrder.contact', { id: stream })
    expect((await read()).status).toBe(200)
    expect(await attemptsAt(stream)).toEqual([])

    await technician.submit(stream, { type: 'Leave', at: promisedAt })
    const denied = await read()
    expect(denied.status).toBe(403)
    expect(denied.body.error.message).toBe('shown until leaving')
    expect(await attemptsAt(stream)).toMatchObject([{ by: liming, what: 'workOrder.contact', via: 'web', at: expect.any(Number) }])
    await read()
    expect(await attemptsAt(stream)).toHaveLength(2)
  })

  test('an order of somebody else stays a 404, and its stream is not told apart from none', async () => {
    const { stream } = await bookOrder(await api.as('clerk'))
    expect((await (await api.as('technician')).mutate('workOrder.contact', { id: stream })).status).toBe(404)
    expect(await attemptsAt(stream)).toEqual([])
  })

  test('the same attempt told twice is one', async () => {
    const [id, stream] = [uuid(), newStream()]
    const actor = { person: liming, via: 'phone' } as Actor
    for (let times = 0; times < 2; times++) await recordAttempt(api, { actor, what: 'file.get', stream, id })
    expect(await attemptsAt(stream)).toMatchObject([{ id, via: 'phone', what: 'file.get' }])
  })
})
