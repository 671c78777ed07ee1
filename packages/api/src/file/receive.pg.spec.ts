import { createHash } from 'node:crypto'
import { type Command, FileId, type Recorded, type StreamId, systemActor } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { bookOrder, type Caller, openTestApi, type TestApi } from '../../testing/test-api.ts'

let api: TestApi
let cookie: string
let technician: Caller
let stream: StreamId
let file: FileId

beforeAll(async () => {
  api = await openTestApi()
  cookie = await api.signIn('liming')
  technician = api.caller(cookie)
})
afterAll(() => api.close())

beforeEach(async () => {
  ;({ stream } = await bookOrder(await api.as('clerk')))
  file = FileId.parse(uuid())
  await (await api.as('supervisor')).submit(stream, { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command)
})

const bytes = Buffer.concat([Buffer.from('ffd8ffe0', 'hex'), Buffer.from('a doorway')])
const sha256 = createHash('sha256').update(bytes).digest('hex')

const put = async (order = stream): Promise<number> => {
  const headers = { 'content-type': 'image/jpeg', 'x-ruhu-sha256': sha256, cookie }
  return (await api.app.request(`/files/${file}?order=${order}`, { method: 'PUT', body: new Uint8Array(bytes), headers })).status
}

const takePhoto = (of: StreamId = stream) => technician.submit(of, { type: 'TakePhoto', at: api.clock.now(), file, of: 'door' })

/** What is known of the photo, in order: whether it was pending when it was taken, and each time that it was received. */
const known = async () => {
  const { events } = (await technician.query('workOrder.get', { id: stream })).body.result.data as { events: Recorded[] }
  return events.flatMap(({ type, data, by, via }): unknown[] => {
    if (type === 'v1.PhotoTaken') return [{ taken: data }]
    return type === 'v1.FileReceived' ? [{ received: data, by, via }] : []
  })
}

const taken = (pending: boolean) => ({ taken: { file, of: 'door', pending } })

describe('a photo', () => {
  test('is pending until its file arrives, which the system records once', async () => {
    await takePhoto()
    expect(await known()).toEqual([taken(true)])
    expect(await put()).toBe(201)
    const received = { received: { file }, by: systemActor, via: 'job' }
    expect(await known()).toEqual([taken(true), received])
    expect(await put()).toBe(200)
    expect(await known()).toEqual([taken(true), received])
  })

  test('is not pending where its file was there before', async () => {
    expect(await put()).toBe(201)
    await takePhoto()
    expect(await known()).toEqual([taken(false)])
    expect(await put()).toBe(200)
    expect(await known()).toEqual([taken(false)])
  })

  test('waits for a file of its own order, not for one of another', async () => {
    const own = stream
    const { stream: other } = await bookOrder(await api.as('clerk'))
    await (await api.as('supervisor')).submit(other, { type: 'AssignTechnician', technician: api.people.get('10372')?.id } as Command)
    expect(await put(other)).toBe(201)
    await takePhoto(own)
    expect(await known()).toEqual([taken(true)])
  })
})
