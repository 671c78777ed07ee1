import { runInThisContext } from 'node:vm'
import { expect, test } from 'vitest'

const planted = (code: string, filename = 'packages/domain/src/kernel/planted.ts'): unknown =>
  runInThisContext(code, { filename: `/ruhu/${filename}` })

test.each(['Date.now()', 'new Date()', 'Date()', 'Math.random()', 'Temporal.Now.instant()', 'Temporal.Now.plainDateISO()'])(
  '%s throws in the domain',
  (code) => {
    expect(() => planted(code)).toThrow('takes time and chance as data')
  },
)

test('so does asking by way of another', () => {
  const ask = planted('(now) => now()') as (now: () => number) => number
  expect(() => ask(() => Date.now())).toThrow('Date.now')
})

test.each(['new Date(0).getTime()', 'Date.UTC(1970, 0, 1)', 'Math.abs(0)'])('%s is pure', (code) => {
  expect(planted(code)).toBe(0)
})

test('tests and the runner keep their clock', () => {
  expect(planted('Date.now()', 'packages/domain/src/kernel/planted.spec.ts')).toBeGreaterThan(0)
  expect(planted('Math.random()', 'node_modules/fast-check/random.js')).toBeLessThan(1)
  expect(new Date()).toBeInstanceOf(Date)
})
