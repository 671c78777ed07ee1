import { describe, expect, test } from 'vitest'
import { coverage } from '../../testing/coverage.ts'
import { scenarios } from '../../testing/scenarios/index.ts'
import { isJudged } from '../judgement/judges.ts'
import { rules2015 } from '../judgement/rules.ts'
import type { Duty } from './duty.ts'
import source from './editions/2015/source.json' with { type: 'json' }

const rows = coverage(rules2015, scenarios)
const judged = rows.filter(({ duties }) => (duties as Duty[]).some(isJudged))

describe('the regulation audits the program', () => {
  test('71 rows, in the order of the regulation', () => {
    expect(rows.map(({ id }) => id)).toEqual([...source.provisions.map(({ id }) => id), 'F1', 'F2', 'F3', 'F4'])
    expect(rows).toHaveLength(71)
  })

  test('3, 5, articles 6, 8 and 9, 18.4, 21 and the forms have a judge', () => {
    const named = rows.filter(({ id, proof }) => /^(3|5|21|18\.4|F\d)$|^[689]\./.test(id) && proof.some((one) => one !== 'R'))
    expect(judged.map(({ id }) => id)).toEqual(named.map(({ id }) => id))
    expect(judged).toHaveLength(37)
  })

  test.each(judged)('$id: kept in one scenario, breached or refused in another', ({ kept, breached, refused }) => {
    expect(kept).toBeGreaterThan(0)
    expect(breached + refused).toBeGreaterThan(0)
  })

  test.each(rows.filter((row) => !judged.includes(row)))('$id: without a judge, no verdict', (row) => {
    expect(row).toMatchObject({ judged: 0, kept: 0, breached: 0 })
  })

  test('what the system itself would not do is cited by refusals', () => {
    expect(rows.filter(({ refused }) => refused > 0).map(({ id }) => id)).toEqual(['3', '5', '8.1', '8.3', '9.11', '18.4', '21', 'F4'])
  })

  test('each verdict is counted once: judged is kept, breached and unproven', () => {
    for (const { judged: all, kept, breached } of rows) {
      expect(all).toBeGreaterThanOrEqual(kept + breached)
      expect(all).toBeLessThanOrEqual(scenarios.length)
    }
  })
})
