import { expect, test } from 'vitest'
import { allHeld, type Measure } from './figure.ts'

const measure = (held?: boolean): Measure => ({ what: 'resident', ours: 1, unit: 'MB', ...(held !== undefined && { held }) })

test.each<[what: string, measures: readonly Measure[], held: boolean]>([
  ['everything that was promised', [measure(true), measure()], true],
  ['all but one', [measure(true), measure(false)], false],
  ['nothing was promised', [measure()], false],
  ['nothing was measured', [], false],
])('what was promised is held: %s', (_, measures, held) => {
  expect(allHeld(measures)).toBe(held)
})
