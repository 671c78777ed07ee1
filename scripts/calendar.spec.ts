import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { daysSource, target } from './calendar.ts'

test('the calendar is what the data say: written by npm run -s calendar, never by hand', () => {
  expect(readFileSync(target, 'utf8')).toBe(daysSource())
})
