import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Command } from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { customer, newStream, newSubject, openTestApi, start, type TestApi } from '../../testing/test-api.ts'
import { createApp } from '../app.ts'
import { systemClock } from '../clock.ts'
import { type Deps, openDeps } from '../deps.ts'
import { readEnv } from '../env.ts'
import { startForReal } from '../operations/first-administrator/start-for-real.ts'
import { seedDemonstration } from '../seed/demonstration.ts'
import { startScratch } from './start-scratch.ts'
import { scratch } from './worlds.ts'

const mine = ['/test/world', '/test/fresh', '/test/system'] as const
const told = start - 3 * 3_600_000

const opening = (branch: string): Command => ({ type: 'OpenOrder', branch, kind: 'install', line: 'broadband', customer: newSubject() })

describe('a start that is not in the test mode', () => {
  let api: TestApi
  beforeAll(async () => {
    api = await openTestApi()
  })
  afterAll(() => api.close())

  test.each(mine)('has no %s, whatever its clock', async (path) => {
    const byMachine = createApp({ ...api, clock: systemClock })
    for (const app of [api.app, byMachine])
      for (const method of ['GET', 'POST']) expect((await app.request(`http://ruhu.test${path}`, { method })).status).toBe(404)
    expect((await byMachine.request('http://ruhu.test/test/clock', { method: 'POST', body: '{"now":1}' })).status).toBe(404)
  })

  test('takes its own time for a request that says another', async () => {
    const cookie = await api.signIn('chenjing')
    const command = opening('CY')
    const body = JSON.stringify({ stream: newStream(), knownVersion: 0, commandId: uuid(), sentAt: told, command, customer })
    const headers = { origin: 'http://ruhu.test', 'content-type': 'application/json', cookie, 'x-ruhu-test-now': String(told) }
    const answer = await api.app.request('http://ruhu.test/trpc/submit', { method: 'POST', headers, body })
    const { result } = (await answer.json()) as { result: { data: { events: { recordedAt: number }[] } } }
    expect(result.data.events[0]?.recordedAt).toBeGreaterThanOrEqual(start)
  })

  test('for real, takes no clock that can be set', async () => {
    const empty = await openTestApi({ empty: true })
    await expect(startForReal(empty)).rejects.toThrow(/TEST_CLOCK/)
    await expect(startForReal({ ...empty, clock: systemClock })).resolves.toMatchObject({ accounts: [] })
    await empty.close()
  })
})

describe('the test mode', () => {
  let home: string
  let deps: Deps | undefined
  const open = async (more: Record<string, string> = { TEST_MODE: '1' }) => {
    deps = await openDeps(readEnv({ DATA_DIR: join(home, 'data'), LOG_LEVEL: 'silent', ...more }))
    return deps
  }
  const close = async () => {
    await deps?.close()
    deps = undefined
  }
  beforeEach(async () => {
    home = await mkdtemp(join(tmpdir(), 'ruhu-scratch-'))
  })
  afterEach(async () => {
    await close()
    await rm(home, { recursive: true, force: true })
  })

  test.each([{ DEMO: '1' }, { DATABASE_URL: 'postgres://somewhere/ruhu' }, { HOST: '0.0.0.0' }])('is not there beside %o', (more) => {
    expect(() => readEnv({ TEST_MODE: '1', ...more })).toThrow(/TEST_MODE/)
  })

  test('refuses a database that holds the demonstration', async () => {
    await seedDemonstration(await open({}), () => {})
    await close()
    await expect(startScratch(await open())).rejects.toThrow(/in use/)
  })

  test('leaves a database that starts in no other mode, and again in its own', async () => {
    await startScratch(await open())
    await close()
    const again = await open({})
    await expect(seedDemonstration(again, () => {})).rejects.toThrow(/no demonstration/)
    await expect(startForReal(again)).rejects.toThrow(/TEST_MODE/)
    await close()
    await expect(startScratch(await open())).resolves.toEqual({ accounts: [] })
  })

  test('takes the time a request tells, what the system does, and frees the windows of a world', async () => {
    const app = createApp(await open())
    await startScratch(deps as Deps)
    const origin = 'http://ruhu.test'
    const headers = { origin, 'content-type': 'application/json', 'x-ruhu-test-now': String(told) }
    const post = (path: string, body: unknown, more = {}) =>
      app.request(`${origin}${path}`, { method: 'POST', headers: { ...headers, ...more }, body: JSON.stringify(body) })
    const world = (await (await app.request(`${origin}/test/world`)).json()) as typeof scratch
    expect(world).toEqual(scratch)

    const [first] = world.worlds
    const signedIn = await post('/api/auth/sign-in/username', { username: first?.people.clerk.username, password: world.password })
    const cookie = signedIn.headers
      .getSetCookie()
      .map((one) => one.split(';')[0])
      .join('; ')
    const stream = newStream()
    const item = { stream, knownVersion: 0, commandId: uuid() }
    const command = opening(first?.branches.home ?? '')
    const opened = await post('/trpc/submit', { ...item, sentAt: told, command, customer }, { cookie })
    expect(await opened.json()).toMatchObject({ result: { data: { status: 'accepted', events: [{ at: told, recordedAt: told }] } } })

    const passing = { ...item, commandId: uuid(), command: { type: 'PassDeadline', duty: 'punctuality', due: told } }
    expect(await (await post('/test/system', passing)).json()).toMatchObject({ status: 'stale', refusal: { code: 'STAGE_WRONG' } })
    const opens = { ...item, commandId: uuid(), command }
    expect(await (await post('/test/system', opens)).json()).toEqual({ status: 'fault', code: 'FORBIDDEN' })
    expect(await (await post('/test/system', {})).json()).toMatchObject({ status: 'fault', code: 'BAD_REQUEST' })

    expect((await post('/test/fresh', { branches: [first?.branches.home] })).status).toBe(200)
    expect((await post('/test/fresh', {})).status).toBe(400)
  })
})
