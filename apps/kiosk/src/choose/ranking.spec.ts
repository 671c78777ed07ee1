import { instant, type Slot } from '@ruhu/domain'
import { describe, expect, test } from 'vitest'
import { ranking } from './ranking.ts'

const slot = (n: number): Slot => ({
  start: instant(1_800_000_000_000 + n * 7_200_000),
  end: instant(1_800_000_000_000 + (n + 1) * 7_200_000),
})
const [a, b, c, d] = [slot(0), slot(1), slot(2), slot(3)]
const all = [a, b, c]

describe('8.3 the customer ranks', () => {
  test('in the order of the taps', () => {
    expect([b, a, c].reduce((slots, one) => ranking(slots, { type: 'toggle', slot: one }), [] as readonly Slot[])).toEqual([b, a, c])
  })

  test('a second tap takes back, and those behind move up', () => {
    expect(ranking(all, { type: 'toggle', slot: { ...a } })).toEqual([b, c])
  })

  test('a fourth is not taken', () => {
    expect(ranking(all, { type: 'toggle', slot: d })).toBe(all)
  })

  test('arrows change places, and stop at the ends', () => {
    expect(ranking(all, { type: 'move', from: 2, by: -1 })).toEqual([a, c, b])
    expect(ranking(all, { type: 'move', from: 0, by: 1 })).toEqual([b, a, c])
    expect(ranking(all, { type: 'move', from: 0, by: -1 })).toBe(all)
    expect(ranking(all, { type: 'move', from: 2, by: 1 })).toBe(all)
  })

  test('what is taken meanwhile drops out; where nothing is, nothing changes', () => {
    expect(ranking(all, { type: 'keep', free: [a, c, d] })).toEqual([a, c])
    expect(ranking(all, { type: 'keep', free: [a, b, c, d] })).toBe(all)
  })
})
