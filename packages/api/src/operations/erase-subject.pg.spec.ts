import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { PersonId, SubjectId } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { bookOrder, customer, newSubject, openTestApi, type TestApi } from '../../testing/test-api.ts'
import { head, personal, personalLookup, subjectKey, tombstone } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import { openLedger } from '../store/ledger.ts'
import { isErased } from '../store/vault.ts'
import { backUp } from './back-up.ts'
import { eraseSubject } from './erase-subject.ts'
import { restore } from './restore.ts'

const home = mkdtempSync(join(tmpdir(), 'ruhu-erase-'))
const backup = join(home, 'before.backup')
let api: TestApi
let by: PersonId
let subject: SubjectId
let stream: string
const open: TestApi[] = []

beforeAll(async () => {
  api = await openTestApi()
  by = api.people.get('1001')?.id as PersonId
  stream = (await bookOrder(await api.as('clerk'))).stream
  const [order] = await api.db.select().from(workOrder).where(eq(workOrder.id, stream))
  subject = order?.customer as SubjectId
  await backUp(api, backup)
})
afterAll(async () => {
  await api.close()
  for (const one of open) await one.close()
  rmSync(home, { recursive: true, force: true })
})

const isForgotten = async (one: TestApi): Promise<void> => {
  for (const table of [subjectKey, personal, personalLookup]) expect(await one.db.$count(table, eq(table.subject, subject))).toBe(0)
  expect(await one.vault.read(one.db, [subject])).toEqual(new Map())
  expect(await one.vault.find(one.db, 'phone', customer.phone)).toEqual([])
  expect(await isErased(one.db, [newSubject(), subject])).toBe(true)
  const seen = await (await one.as('supervisor')).query('workOrder.get', { id: stream })
  expect(seen).toMatchObject({ status: 200, body: { result: { data: { customer: null } } } })
}

const restored = async (others: Parameters<typeof restore>[2] = []) => {
  const one = await openTestApi({ keys: api.keys, empty: true })
  open.push(one)
  return { one, result: await restore(one, backup, others) }
}

describe('a subject that is erased', () => {
  test('is known to nobody any more, while its streams keep their hashes', async () => {
    const before = await api.db.select({ stream: head.stream, hash: head.hash }).from(head)
    expect(await eraseSubject(api, { subject, by })).toBe('erased')
    expect(await eraseSubject(api, { subject, by })).toBe('already')
    await isForgotten(api)
    expect(await api.db.select({ stream: head.stream, hash: head.hash }).from(head)).toEqual(before)
    expect(api.ledger.read('tombstones')).toEqual([{ subject, at: expect.any(Number), by }])
    expect(await api.db.select().from(tombstone)).toEqual(api.ledger.read('tombstones'))
  })

  test('stays erased when a backup from before is restored', async () => {
    const { one, result } = await restored([openLedger(api.ledger.directory)])
    expect(result.erasedAgain).toBe(1)
    await isForgotten(one)
    expect(one.ledger.read('tombstones')).toEqual(api.ledger.read('tombstones'))
    expect(await one.db.select({ stream: head.stream, hash: head.hash }).from(head)).toEqual(
      await api.db.select({ stream: head.stream, hash: head.hash }).from(head),
    )
  })

  test('would be back from a backup without the ledger, which is why it lies elsewhere', async () => {
    const { one, result } = await restored()
    expect(result.erasedAgain).toBe(0)
    expect((await one.vault.read(one.db, [subject])).size).toBe(1)
  })

  test('stays erased after a restore from a backup that remembers it, and this ledger learns of it', async () => {
    const later = join(home, 'later.backup')
    await backUp(api, later)
    const one = await openTestApi({ keys: api.keys, empty: true })
    open.push(one)
    await restore(one, later)
    await isForgotten(one)
    expect(one.ledger.read('tombstones')).toMatchObject([{ subject, by }])
  })

  test('is never one nobody knew', async () => {
    expect(await eraseSubject(api, { subject: newSubject(), by })).toBe('unknown')
    expect(api.ledger.read('tombstones')).toHaveLength(1)
  })

  test('is not lost in a book that is not whole: a restore stops', async () => {
    const spoilt = openLedger(join(home, 'spoilt'))
    spoilt.append('tombstones', [{ subject: uuid() }])
    await expect(restored([spoilt])).rejects.toThrow(/mend it first/)
  })
})
