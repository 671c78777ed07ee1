import { describe, expect, test } from 'vitest'
import { coverage } from '../../testing/coverage.ts'
import { scenarios } from '../../testing/scenarios/index.ts'
import { isJudged } from '../judgement/judges.ts'
import type { Duty } from './duty.ts'
import { edition2015 } from './editions/2015/index.ts'
import source from './editions/2015/source.json' with { type: 'json' }

const rows = coverage(edition2015, scenarios)
const judged = rows.filter(({ duties }) => (duties as Duty[]).some(isJudged))

describe('the regulation audits the program', () => {
  test('71 rows, in the order of the regulation', () => {
    expect(rows.map(({ id }) => id)).toEqual([...source.provisions.map(({ id }) => id), 'F1', 'F2', 'F3', 'F4'])
    expect(rows).toHaveLength(71)
  })

  test('8.1, 8.4, 8.5 and 9.1 have a judge', () => {
    expect(judged.map(({ id }) => id)).toEqual(['8.1', '8.4', '8.5', '9.1'])
  })

  test.each(judged)('$id: kept in one scenario, breached or refused in another', ({ kept, breached, refused }) => {
    expect(kept).toBeGreaterThan(0)
    expect(breached + refused).toBeGreaterThan(0)
  })

  test.each(rows.filter((row) => !judged.includes(row)))('$id: without a judge, no verdict', (row) => {
    expect(row).toMatchObject({ judged: 0, kept: 0, breached: 0 })
  })

  test('3, 5, 8.1, 8.3 and 9.11 are cited by refusals', () => {
    expect(rows.filter(({ refused }) => refused > 0).map(({ id }) => id)).toEqual(['3', '5', '8.1', '8.3', '9.11'])
  })

  test('each verdict is counted once: judged is kept, breached and unproven', () => {
    for (const { judged: all, kept, breached } of rows) {
      expect(all).toBeGreaterThanOrEqual(kept + breached)
      expect(all).toBeLessThanOrEqual(scenarios.length)
    }
  })
})
