import { expect, test } from 'vitest'
import { readArguments } from './arguments.ts'
import { howToUse, whatIsWrong } from './i18n/usage.ts'

const optionsOf = (argv: string[], env = {}) => {
  const request = readArguments(argv, env)
  if (request.kind !== 'run') throw new Error(request.kind)
  return request.options
}

test('nothing given', () =>
  expect(optionsOf([])).toEqual({ url: 'http://localhost:8787', locale: 'zh', json: false, color: true, wide: false }))

test('the environment, and options over it', () => {
  const env = { RUHU_URL: 'https://ruhu.example/', RUHU_USER: 'linlan', RUHU_PASSWORD: 'secret', NO_COLOR: '1', RUHU_WIDTH: 'wide' }
  expect(optionsOf([], env)).toEqual({
    url: 'https://ruhu.example',
    locale: 'zh',
    json: false,
    credentials: { username: 'linlan', password: 'secret' },
    color: false,
    wide: true,
  })
  expect(optionsOf(['--url', 'http://localhost:9000/ruhu/', '--locale', 'en', '--json'], env)).toMatchObject({
    url: 'http://localhost:9000/ruhu',
    locale: 'en',
    json: true,
  })
})

test('a user name alone is no credentials, and an empty NO_COLOR asks for nothing', () => {
  expect(optionsOf([], { RUHU_USER: 'linlan', NO_COLOR: '' })).toMatchObject({ color: true })
  expect(optionsOf([], { RUHU_USER: 'linlan' })).not.toHaveProperty('credentials')
})

test.each([
  [['--version'], 'version'],
  [['-v'], 'version'],
  [['--help'], 'help'],
  [['-h', '--locale', 'en'], 'help'],
])('%j', (argv, kind) => expect(readArguments(argv, {}).kind).toBe(kind))

test('what is asked for by a word: a backup into a file from where one stands, and the first administrator', () => {
  const url = ['--url', 'http://localhost:9000']
  expect(readArguments(['backup', 'x.backup', ...url], { INIT_CWD: '/home/lin' })).toMatchObject({
    kind: 'backup',
    file: '/home/lin/x.backup',
    options: { url: 'http://localhost:9000' },
  })
  expect(readArguments(['backup', '/srv/x.backup'], { INIT_CWD: '/home/lin' })).toMatchObject({ file: '/srv/x.backup' })
  expect(readArguments(['claim', ...url], {})).toMatchObject({ kind: 'claim', options: { url: 'http://localhost:9000' } })
})

test.each([
  [['backup'], 'file', 'backup'],
  [['backup', 'a', 'b'], 'option', 'b'],
  [['claim', 'me'], 'option', 'me'],
  [['--bogus'], 'option', '--bogus'],
  [['extra'], 'option', 'extra'],
  [['--locale', 'fr'], 'locale', 'fr'],
  [['--url', 'localhost'], 'url', 'localhost'],
  [['--url', 'ftp://localhost'], 'url', 'ftp://localhost'],
])('%j is a mistake that is named', (argv, about, given) => {
  const request = readArguments(argv, {})
  expect(request).toMatchObject({ kind: 'mistaken', about, given })
  if (request.kind === 'mistaken') expect(whatIsWrong(request)).toContain(given)
})

test('the usage names every option in both languages', () => {
  for (const locale of ['zh', 'en'] as const)
    for (const option of [
      '--url',
      '--locale',
      '--json',
      '--version',
      '--help',
      'RUHU_URL',
      'RUHU_USER',
      'RUHU_PASSWORD',
      'NO_COLOR',
      'RUHU_WIDTH',
      'ruhu backup',
      'ruhu claim',
    ])
      expect(howToUse(locale)).toContain(option)
})
