import { day, instant } from '@ruhu/domain'
import { inArray } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { newStream, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { event, file } from '../db/schema/store.ts'
import { canonical } from '../store/canonical.ts'
import { sweepOrphans } from './sweep-orphans.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const keep = async (at: number): Promise<string> => {
  const [id, by] = [uuid(), api.people.get('10372')?.id ?? '']
  const row = { id, stream: newStream(), subject: uuid(), mediaType: 'image/jpeg', size: 3, sha256: '0'.repeat(64), by, at }
  await api.db.insert(file).values({ ...row, ciphertext: Buffer.from('ffd8ff', 'hex') })
  return id
}

let seq = 1_000
const record = (type: string, body: object) => {
  const at = api.clock.now()
  const ids = { stream: newStream(), id: uuid(), commandId: uuid(), by: api.people.get('10372')?.id ?? '' }
  const row = { month: 24_000, version: 1, seq: ++seq, type, at, recordedAt: at, via: 'phone', prev: '', hash: '', body: canonical(body) }
  return api.db.insert(event).values({ ...ids, ...row })
}

test('a file that no event refers to goes after a day, by the server’s clock; any other stays', async () => {
  const now = api.clock.now()
  const orphan = await keep(now)
  const referred = await keep(now)
  const pending = await keep(now)
  const named = await keep(now)
  await record('v1.PhotoTaken', { file: referred, of: 'door-note', pending: false })
  await record('v1.PhotoTaken', { file: pending, of: 'door-note', pending: true })
  await record('v1.Departed', { note: named })
  const left = async () =>
    (
      await api.db
        .select({ id: file.id })
        .from(file)
        .where(inArray(file.id, [orphan, referred, pending, named]))
    ).map(({ id }) => id)

  api.clockAt.set(instant(now + day - 60_000))
  expect(await sweepOrphans(api)).toBe(0)
  api.clockAt.set(instant(now + day + 60_000))
  const young = await keep(api.clock.now())
  expect(await sweepOrphans(api)).toBe(2)
  expect((await left()).sort()).toEqual([referred, pending].sort())
  expect(await api.db.$count(file, inArray(file.id, [young]))).toBe(1)
  expect(await sweepOrphans(api)).toBe(0)
})
