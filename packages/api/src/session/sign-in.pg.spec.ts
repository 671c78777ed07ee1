import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, type TestApi } from '../../testing/test-api.ts'
import { demonstrationAccounts } from '../seed/people.ts'

let api: TestApi
beforeAll(async () => {
  api = await openTestApi()
})
afterAll(() => api.close())

const signIn = (body: unknown, more: Record<string, string> = {}) =>
  api.app.request('http://ruhu.test/api/auth/sign-in/username', {
    method: 'POST',
    headers: { origin: 'http://ruhu.test', 'content-type': 'application/json', ...more },
    body: JSON.stringify(body),
  })

describe('sign-in', () => {
  test.each(demonstrationAccounts)('$username signs in, and is who they are', async ({ username }) => {
    const me = await api.caller(await api.signIn(username)).query('session.me')
    expect(me.body.result.data).toMatchObject({ branch: 'CY', branchName: '朝阳分公司', now: expect.any(Number) })
  })

  test('a wrong password and an unknown name look the same', async () => {
    const wrong = await signIn({ username: 'liming', password: 'not-the-password' })
    const unknown = await signIn({ username: 'nobody', password: 'not-the-password' })
    expect([wrong.status, unknown.status]).toEqual([401, 401])
    expect(await wrong.text()).toBe(await unknown.text())
  })

  test('a page of another site cannot use the session of somebody signed in', async () => {
    const { username, password } = demonstrationAccounts[0] ?? {}
    const cookie = await api.signIn('chenjing')
    expect((await signIn({ username, password }, { origin: 'http://elsewhere.test', cookie })).status).toBe(403)
  })

  const offered = [
    'sign-up/email',
    'sign-in/email',
    'update-user',
    'change-password',
    'is-username-available',
    'list-sessions',
    'error',
    'ok',
  ]

  test.each(offered)('of what the library offers, %s is not to be had: nobody makes, renames or asks after an account', async (path) => {
    const cookie = await api.signIn('liming')
    const body = JSON.stringify({ name: '周敏', username: 'boss', email: 'x@x.test', password: 'long-enough-1' })
    expect((await api.call(`/api/auth/${path}`, { method: 'POST', body, cookie })).status).toBe(404)
    expect((await api.call(`/api/auth/${path}`, { cookie })).status).toBe(404)
    expect((await api.caller(cookie).query('session.me')).body.result.data.name).toBe('李明')
  })

  test('a NUL in the name is no fault of the server', async () => {
    expect((await signIn({ username: 'li\u0000ming', password: 'not-the-password' })).status).toBeLessThan(500)
  })

  test('the cookie is out of reach of scripts and of other sites', async () => {
    const { username, password } = demonstrationAccounts[0] ?? {}
    const cookie = (await signIn({ username, password })).headers.getSetCookie().find((value) => value.includes('session_token')) ?? ''
    expect(cookie).toMatch(/^ruhu\./)
    expect(cookie).toMatch(/HttpOnly/i)
    expect(cookie).toMatch(/SameSite=Lax/i)
  })

  test('signing out ends the session', async () => {
    const cookie = await api.signIn('liming')
    await api.call('/api/auth/sign-out', { method: 'POST', body: '{}', cookie })
    expect((await api.caller(cookie).query('session.me')).status).toBe(401)
  })
})
