import { expect, test } from 'vitest'
import { purity } from './purity.ts'
import { readSource } from './source.ts'

const findings = (text: string, path = 'packages/domain/src/kernel/planted.ts') => purity(readSource(path, text))

test.each([
  ['const now = Date.now()', 'Date.now'],
  ["const now = Date['now']()", 'Date.now'],
  ['const { now } = Date', 'Date'],
  ['const now = new Date()', 'Date'],
  ['const now = new Date(...parts)', 'Date'],
  ['const now = Date()', 'Date'],
  ['const clock = Date[part]()', 'Date'],
  ['const dice = Math.random', 'Math.random'],
  ['const today = Temporal.Now.plainDateISO()', 'Temporal.Now'],
  ['const t = performance.now()', 'performance'],
  ['const id = crypto.randomUUID()', 'crypto'],
  ['const at = globalThis.Date', 'globalThis'],
  ['const both = { process }', 'process'],
  ['setTimeout(run, 10)', 'setTimeout'],
  ['queueMicrotask(run)', 'queueMicrotask'],
  ["console.log('x')", 'console'],
  ["const page = fetch('/x')", 'fetch'],
  ['const wait = async () => 1', 'no async'],
  ['class Slow { async run() {} }', 'no async'],
  ['const ready = await thing', 'no await'],
])('refused: %s', (text, message) => {
  expect(findings(text).map((one) => one.message)).toEqual([expect.stringContaining(message)])
})

test.each([
  'const day = new Date(at)',
  'const day = new Date(2015, 0, 1)',
  'const at = Date.UTC(2015, 0, 1)',
  'const isDate = (x: unknown): x is Date => x instanceof Date',
  'const most = Math.max(1, 2)',
  'const day = Temporal.Instant.fromEpochMilliseconds(at)',
  'const step = { process: 1, console: 2 }; const done = step.process + step.console',
  'type Clock = { performance: typeof performance; now: typeof Date.now }',
  'const run = (process: string) => process.length',
  'const { fetch: fetched, crypto = 1 } = given; export const both = fetched + crypto',
  '// Date.now() is only spoken of here\nexport const said = "Date.now()"',
])('allowed: %s', (text) => expect(findings(text)).toEqual([]))

test('specs and other packages are left alone', () => {
  expect(findings('Date.now()', 'packages/domain/src/kernel/planted.spec.ts')).toEqual([])
  expect(findings('Date.now()', 'packages/domain/testing/scenario.ts')).toEqual([])
  expect(findings('Date.now()', 'packages/api/src/deps.ts')).toEqual([])
})

test('a finding names the line', () => {
  expect(findings('\nexport const now = () => Date.now()')).toMatchObject([{ line: 2, rule: 'purity' }])
})
