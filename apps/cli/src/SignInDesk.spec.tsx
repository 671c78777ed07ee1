import type { SignInResult } from '@ruhu/client'
import { I18nextProvider } from 'react-i18next'
import { afterEach, expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { createI18n } from './i18n/i18n.ts'
import { SignInDesk } from './SignInDesk.tsx'
import { type Mounted, mount } from './testing/mount.ts'

let terminal: Mounted
afterEach(() => terminal.unmount())

/** A sign-in that knows one password, and what was tried on it. */
const show = async (env: Record<string, string> = {}, answer?: SignInResult) => {
  const tried: string[] = []
  const request = readArguments([], env)
  if (request.kind !== 'run') throw new Error(request.kind)
  const { options } = request
  const signIn = async (username: string, password: string): Promise<SignInResult> => {
    tried.push(`${username}/${password}`)
    return answer ?? (password === 'right-word' ? { ok: true } : { ok: false, reason: 'credentials' })
  }
  terminal = await mount(
    <I18nextProvider i18n={createI18n('zh')}>
      <SignInDesk
        options={options}
        width={80}
        height={24}
        {...(options.credentials && { credentials: options.credentials })}
        signIn={signIn}
        ended={false}
      />
    </I18nextProvider>,
  )
  return tried
}

test('asks for the name, then for the password, and shows nothing of it', async () => {
  const tried = await show()
  await terminal.press('linlan')
  await terminal.press('\r')
  await terminal.press('right-word')
  expect(terminal.screen()).toContain('linlan')
  expect(terminal.screen()).not.toMatch(/right|\*/)
  await terminal.press('\r')
  expect(tried).toEqual(['linlan/right-word'])
  expect(terminal.screen()).toContain('正在登录')
})

test('typed in one go it is the same', async () => {
  const tried = await show()
  await terminal.press('linlan\rright-word\r')
  expect(tried).toEqual(['linlan/right-word'])
})

test('a wrong password is said, and asked for again', async () => {
  const tried = await show()
  await terminal.press('linlan\rwrong\r')
  expect(terminal.screen()).toContain('✕ 用户名或密码不对，请再填一次')
  await terminal.press('right-word\r')
  expect(tried).toEqual(['linlan/wrong', 'linlan/right-word'])
})

test('nothing is sent while something is missing', async () => {
  const tried = await show()
  await terminal.press('\r')
  expect(terminal.screen()).toContain('请填写用户名')
  await terminal.press('linlan\r\r')
  expect(terminal.screen()).toContain('请填写密码')
  expect(tried).toEqual([])
})

test('credentials of the environment are tried once; refused, the name stays and the password is asked', async () => {
  const tried = await show({ RUHU_USER: 'linlan', RUHU_PASSWORD: 'old-word' })
  expect(tried).toEqual(['linlan/old-word'])
  expect(terminal.screen()).toMatch(/linlan[\s\S]*用户名或密码不对/)
  await terminal.press('right-word\r')
  expect(tried).toEqual(['linlan/old-word', 'linlan/right-word'])
})

test('without the network it says so', async () => {
  await show({}, { ok: false, reason: 'network' })
  await terminal.press('linlan\rright-word\r')
  expect(terminal.screen()).toContain('连不上服务器')
})
