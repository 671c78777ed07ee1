import { sql } from 'drizzle-orm'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { openTestApi, start, type TestApi } from '../../../testing/test-api.ts'
import { rowsOf } from '../../db/rows.ts'
import { account } from '../../db/schema/auth.ts'
import { branch, employer, staff } from '../../db/schema/people.ts'
import { seedPeople } from '../../seed/people.ts'
import { tables } from '../tables.ts'
import { inviteFirstAdministrator } from './invite.ts'

let api: TestApi
let token: string
const open: TestApi[] = []
beforeEach(async () => {
  api = await openTestApi({ empty: true })
  open.push(api)
  token = (await inviteFirstAdministrator(api)) ?? ''
})
afterAll(async () => {
  for (const one of open) await one.close()
})

const person = (more: object = {}) => ({
  token,
  username: 'Chen.Hua',
  password: 'a-password-of-hers',
  name: '陈华',
  staffNumber: '1001',
  branch: { code: 'CY', name: '朝阳分公司', phone: '010-65000001' },
  employerName: '北京联通',
  ...more,
})
const claim = (body: unknown) => api.call('/api/first-administrator', { method: 'POST', body: JSON.stringify(body) })
const signIn = (username: string, password: string) =>
  api.app.request('http://ruhu.test/api/auth/sign-in/username', {
    method: 'POST',
    headers: { origin: 'http://ruhu.test', 'content-type': 'application/json' },
    body: JSON.stringify({ username, password }),
  })

describe('the first administrator', () => {
  test('is made with the token, signs in, and is who they said', async () => {
    expect(await claim(person())).toEqual({ status: 201, body: { username: 'chen.hua' } })
    const signedIn = await signIn('chen.hua', 'a-password-of-hers')
    const cookie = signedIn.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ')
    const me = await api.caller(cookie).query('session.me')
    expect(me.body.result.data).toMatchObject({
      name: '陈华',
      role: 'administrator',
      staffNumber: '1001',
      branchName: '朝阳分公司',
      employerName: '北京联通',
    })
  })

  test('types the token as it was read: in small letters, without groups, O for 0 and L for 1', async () => {
    const typed = token.toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o').replaceAll('1', 'l')
    expect((await claim(person({ token: typed }))).status).toBe(201)
  })

  test('is made once, even by two who come at once', async () => {
    const answers = await Promise.all([claim(person()), claim(person({ username: 'another', staffNumber: '1002' })), claim(person())])
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 410, 410])
    for (const table of [staff, account, branch, employer]) expect(await api.db.$count(table)).toBe(1)
    expect((await claim(person({ username: 'later' }))).status).toBe(410)
  })

  test('a token used, expired, replaced by a new start or never made is the same: gone', async () => {
    const old = token
    token = (await inviteFirstAdministrator(api)) ?? ''
    const answers = [await claim(person({ token: old })), await claim(person({ token: 'ABCD-EFGH' }))]
    api.clockAt.set((start + 24 * 3_600_000 + 60_000) as typeof start)
    answers.push(await claim(person()))
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1)
    expect(answers[0]).toMatchObject({ status: 410, body: { error: expect.stringMatching(/start the server anew/) } })
    expect(await api.db.$count(staff)).toBe(0)
    token = (await inviteFirstAdministrator(api)) ?? ''
    expect((await claim(person())).status).toBe(201)
  })

  test('every field at fault is named, and the token is still good after it', async () => {
    const wrong = person({
      username: '陈',
      password: 'short',
      name: ' ',
      staffNumber: '',
      branch: { code: 'cy', name: 'a\u0000b', phone: 'x' },
      employerName: '',
      more: 1,
    })
    const { status, body } = await claim(wrong)
    expect(status).toBe(400)
    const fields = body.fields.map(({ field }: { field: string }) => field)
    for (const field of ['username', 'password', 'name', 'staffNumber', 'branch.code', 'branch.name', 'branch.phone', 'employerName'])
      expect(fields).toContain(field)
    expect(JSON.stringify(body)).not.toContain('short')
    for (const nothing of [null, [], 'x', {}]) expect((await claim(nothing)).status).toBe(400)
    expect((await api.call('/api/first-administrator', { method: 'POST', body: '{' })).status).toBe(400)
    expect((await claim(person())).status).toBe(201)
  })

  test('tokens are not to be tried by the dozen', async () => {
    const statuses: number[] = []
    for (let n = 0; n < 12; n++) statuses.push((await claim(person({ token: `TRY${n}` }))).status)
    expect(statuses).toEqual([...Array(10).fill(410), 429, 429])
    api.clockAt.set((start + 2 * 60_000) as typeof start)
    expect((await claim(person())).status).toBe(201)
  })

  test('the token is in no log and nowhere in the database, in no spelling', async () => {
    await claim(person({ token: 'WRONG' }))
    await claim(person())
    const dump: string[] = [...api.lines]
    for (const { name } of tables)
      dump.push(
        ...rowsOf<{ line: string }>(await api.db.execute(sql`select t::text as line from ${sql.identifier(name)} t`)).map(
          ({ line }) => line,
        ),
      )
    const text = dump.join('\n').toUpperCase()
    expect(text).toContain('FIRST-ADMINISTRATOR')
    for (const spelling of [token, token.replaceAll('-', ''), token.slice(0, 9)]) expect(text).not.toContain(spelling)
    expect(text).not.toContain('A-PASSWORD-OF-HERS')
  })

  test('is 160 random bits, and none is made where there is somebody', async () => {
    expect(token).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/)
    await seedPeople(api)
    expect(await inviteFirstAdministrator(api)).toBeUndefined()
    expect((await claim(person())).status).toBe(410)
  })
})
