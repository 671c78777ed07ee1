import { kernelVersion } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { customer, newStream, newSubject, openTestApi, type TestApi } from '../testing/test-api.ts'
import { event } from './db/schema/store.ts'

let api: TestApi
let cookie: string
beforeAll(async () => {
  api = await openTestApi()
  cookie = await api.signIn('chenjing')
})
afterAll(() => api.close())

/** The version of so many days before the server's. */
const older = (days: number): string => new Date(Date.parse(kernelVersion) - days * 86_400_000).toISOString().slice(0, 10)

/** Opens an order as a client built with a version of the kernel; of none where it says none. */
const open = async (version?: string) => {
  const command = { type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer: newSubject() }
  const input = { stream: newStream(), knownVersion: 0, commandId: uuid(), sentAt: api.clock.now(), command, customer }
  const response = await api.app.request('http://ruhu.test/trpc/submit', {
    method: 'POST',
    headers: { 'content-type': 'application/json', cookie, ...(version !== undefined && { 'x-ruhu-kernel': version }) },
    body: JSON.stringify(input),
  })
  return { status: response.status, body: await response.json() }
}

describe('a client built with another version of the kernel', () => {
  test.each([
    ['of the same day', kernelVersion],
    ['90 days older', older(90)],
    ['newer', older(-30)],
    ['that says none', undefined],
  ])('%s is understood', async (_, version) => {
    expect(await open(version)).toMatchObject({ status: 200, body: { result: { data: { status: 'accepted' } } } })
  })

  test.each([
    ['older than 90 days', older(91)],
    ['that names no day', 'latest'],
  ])('%s is told to load itself anew, and leaves nothing behind', async (_, version) => {
    const before = await api.db.$count(event)
    expect(await open(version)).toMatchObject({ status: 412, body: { error: { data: { code: 'PRECONDITION_FAILED' } } } })
    expect(await api.db.$count(event)).toBe(before)
  })
})
