import { EmployerCode, type PersonId } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import pg from 'pg'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, type MockInstance, test, vi } from 'vitest'
import { newDatabaseUrl } from '../../testing/open-database.ts'
import { template } from '../../testing/postgres-setup.ts'
import { openTestApi, type TestApi } from '../../testing/test-api.ts'
import { openPostgres } from '../db/postgres.ts'
import { staff } from '../db/schema/people.ts'
import { createActors } from './actors.ts'

/** Far less than the seconds somebody is remembered for where nothing is heard of. */
const atOnce = { timeout: 1_500, interval: 5 }

let api: TestApi
let looks: MockInstance
let person: PersonId

beforeAll(async () => {
  api = await openTestApi()
  person = api.people.get('10372')?.id as PersonId
})
afterAll(() => api.close())
beforeEach(() => {
  looks = vi.spyOn(api.auth.api, 'getSession')
})
afterEach(() => vi.restoreAllMocks())

const signedIn = async (server = api) => {
  const cookie = await server.signIn('liming')
  const read = () => server.actors.read(new Headers({ cookie }))
  return { cookie, headers: new Headers({ cookie }), read, token: decodeURIComponent(cookie.split('=')[1] ?? '').split('.')[0] ?? '' }
}

const where = () => eq(staff.id, person)

describe('who a session belongs to', () => {
  test('is looked up once and remembered', async () => {
    const { read } = await signedIn()
    const first = await read()
    expect(first).toMatchObject({ person, role: 'technician', branch: 'CY' })
    expect(await read()).toEqual(first)
    expect(looks).toHaveBeenCalledTimes(1)
  })

  test('is remembered for four seconds at most, whatever is heard of', async () => {
    const { read } = await signedIn()
    await read()
    const later = performance.now() + 4_000
    vi.spyOn(performance, 'now').mockReturnValue(later)
    await read()
    expect(looks).toHaveBeenCalledTimes(2)
  })

  test('is nobody without a cookie, or with one that nobody was given; neither is remembered', async () => {
    expect(await api.actors.read(new Headers())).toBeNull()
    const headers = new Headers({ cookie: 'ruhu.session_token=invented' })
    expect([await api.actors.read(headers), await api.actors.read(headers)]).toEqual([null, null])
    expect(looks).toHaveBeenCalledTimes(2)
  })

  test('is forgotten at once when they sign out', async () => {
    const { cookie, read } = await signedIn()
    expect(await read()).not.toBeNull()
    await api.call('/api/auth/sign-out', { method: 'POST', body: '{}', cookie })
    await vi.waitFor(async () => expect(await read()).toBeNull(), atOnce)
  })

  test.each([{ role: 'supervisor' }, { branch: 'HD' }, { employer: EmployerCode.parse('jingbei-telecom') }] as const)(
    'is forgotten at once when their place changes: %o',
    async (change) => {
      const { read } = await signedIn()
      const [before] = await api.db.select().from(staff).where(where())
      expect(await read()).not.toMatchObject(change)
      await api.db.update(staff).set(change).where(where())
      await vi.waitFor(async () => expect(await read()).toMatchObject(change), atOnce)
      await api.db
        .update(staff)
        .set({ ...before })
        .where(where())
      await vi.waitFor(async () => expect(await read()).not.toMatchObject(change), atOnce)
    },
  )

  test('is not remembered where it changed while it was looked up', async () => {
    const { read } = await signedIn()
    const reading = read()
    api.actors.forget()
    await reading
    await read()
    expect(looks).toHaveBeenCalledTimes(2)
  })

  test('is not remembered while changes are not heard of', async () => {
    let listening = false
    const actors = createActors(api.auth, api.db, () => listening)
    const { headers } = await signedIn()
    for (let count = 0; count < 3; count++) expect(await actors.read(headers)).toMatchObject({ person })
    expect(looks).toHaveBeenCalledTimes(3)
    listening = true
    await actors.read(headers)
    expect(looks).toHaveBeenCalledTimes(3)
  })
})

// The embedded engine has one connection, and nobody else's.
if (process.env.RUHU_TEST_ENGINE === 'postgres')
  test('a session that somebody else’s connection ends is forgotten at once, also where the node hears of nothing just then', async () => {
    const url = await newDatabaseUrl(`template ${template}`)
    const server = await openTestApi({ opened: await openPostgres(url, () => {}) })
    const elsewhere = new pg.Client({ connectionString: url })
    await elsewhere.connect()
    const end = (token: string) => elsewhere.query('delete from session where token = $1', [token])
    try {
      const heard = await signedIn(server)
      expect(await heard.read()).not.toBeNull()
      await end(heard.token)
      await vi.waitFor(async () => expect(await heard.read()).toBeNull(), atOnce)

      const unheard = await signedIn(server)
      expect(await unheard.read()).not.toBeNull()
      const { rowCount } = await elsewhere.query(
        `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query like 'listen %'`,
      )
      expect(rowCount).toBe(1)
      await end(unheard.token)
      await vi.waitFor(async () => expect(await unheard.read()).toBeNull(), atOnce)
    } finally {
      await elsewhere.end()
      await server.close()
    }
  })
