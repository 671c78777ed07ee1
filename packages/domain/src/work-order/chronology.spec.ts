import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHistory } from '../../testing/arbitrary.ts'
import { play } from '../../testing/play.ts'
import { type Clock, clocked, depart, dispatched, on, tick, uploaded } from '../../testing/steps.ts'
import { sceneOf, visitDay } from '../../testing/world.ts'
import { byTime, cameBefore } from './chronology.ts'

const at = (clock: Clock) => on(visitDay, clock)
const before = dispatched(sceneOf('install'), { for: '14:20', from: '-1 9:00' })

describe('the order of facts', () => {
  test('is that of their times, then of their device’s own count, then of their recording', () => {
    const [ticked, departed] = [clocked('steady', 1, tick(at('13:50'))), clocked('steady', 2, depart(at('13:50')))]
    const { history } = play([...before, departed, uploaded(at('13:51'), ticked), uploaded(at('13:52'), tick(at('13:40')))])
    expect(
      history
        .toSorted(byTime)
        .slice(-3)
        .map(({ version }) => version),
    ).toEqual([9, 8, 7])
    const { history: unknown } = play([...before, depart(at('13:50')), tick(at('13:50'))])
    expect(unknown.toSorted(byTime)).toEqual(unknown)
  })

  test('never runs in a circle, whatever devices they are of', () => {
    fc.assert(
      fc.property(anyHistory, fc.boolean(), (history, atOnce) => {
        const facts = atOnce ? history.map((fact) => ({ ...fact, at: visitDay })) : history
        for (const a of facts)
          for (const b of facts) {
            expect(Math.sign(byTime(a, b)) + Math.sign(byTime(b, a))).toBe(0)
            for (const c of facts) if (byTime(a, b) < 0 && byTime(b, c) < 0) expect(byTime(a, c)).toBeLessThan(0)
          }
      }),
    )
  })

  test('of two facts of one device is its own, whatever its clock said', () => {
    const [first, second] = [clocked('unsteady', 3, tick(at('13:50'))), clocked('unsteady', 4, depart(at('13:40')))]
    const [one, other] = play([...before, uploaded(at('14:00'), first), uploaded(at('14:01'), second)]).history.slice(-2)
    expect(one && other && [cameBefore(one, other), cameBefore(other, one)]).toEqual([true, false])
    expect(one && other && byTime(one, other)).toBeGreaterThan(0)
  })
})
