import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Role } from '@ruhu/domain'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { bookOrder, openTestApi, type TestApi, usernames } from '../../testing/test-api.ts'
import { event } from '../db/schema/store.ts'
import { restore } from './restore.ts'

const home = mkdtempSync(join(tmpdir(), 'ruhu-route-'))
let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
  await bookOrder(await api.as('clerk'))
})
afterAll(async () => {
  await api.close()
  rmSync(home, { recursive: true, force: true })
})

const ask = (cookie = '', method = 'GET') => api.app.request('http://ruhu.test/operations/backup', { method, headers: { cookie } })

describe('a backup from a running server', () => {
  test('is given to an administrator, is the same file, and leaves nothing on the server', async () => {
    vi.stubEnv('TMPDIR', mkdtempSync(join(home, 'tmp-')))
    const answer = await ask(await api.signIn(usernames.administrator))
    expect([answer.status, answer.headers.get('content-type')]).toEqual([200, 'application/gzip'])
    const bytes = Buffer.from(await answer.arrayBuffer())
    expect(Number(answer.headers.get('content-length'))).toBe(bytes.length)
    expect(readdirSync(tmpdir())).toEqual([])
    vi.unstubAllEnvs()
    const file = join(home, 'x.backup')
    writeFileSync(file, bytes)
    const other = await openTestApi({ keys: api.keys, empty: true })
    await restore(other, file)
    expect(await other.db.$count(event)).toBe(await api.db.$count(event))
    await other.close()
    expect(api.lines.filter((line) => line.includes('"msg":"backup"'))).toHaveLength(1)
  })

  test('is for nobody else, and nobody makes one by asking for its size', async () => {
    expect((await ask()).status).toBe(401)
    for (const role of ['clerk', 'supervisor', 'technician'] satisfies Role[])
      expect((await ask(await api.signIn(usernames[role]))).status).toBe(403)
    expect((await ask(await api.signIn(usernames.administrator), 'HEAD')).status).toBe(405)
  })
})
