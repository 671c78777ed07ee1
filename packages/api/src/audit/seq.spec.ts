import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { movedBack, type Range, type SeqRun, unaccounted } from './seq.ts'

const all = (ranges: readonly Range[]): number[] =>
  ranges.flatMap(({ from, to }) => Array.from({ length: to - from + 1 }, (_, index) => from + index))

/** How `readSeq` sees these numbers. */
const runOf = (seqs: readonly number[]): SeqRun => {
  const top = Math.max(...seqs)
  const lacking = Array.from({ length: top }, (_, index) => index + 1).filter((seq) => !seqs.includes(seq))
  return { top, events: seqs.length, repeated: [], holes: lacking.map((seq) => ({ from: seq, to: seq })) }
}

describe('numbers of events', () => {
  test('events moved back leave no hole, wherever they were moved', () => {
    const numbers = fc.tuple(fc.integer({ min: 2, max: 30 }), fc.uniqueArray(fc.nat(29)), fc.integer({ min: -50, max: 500 }))
    fc.assert(
      fc.property(numbers, ([count, picked, offset]) => {
        const seqs = Array.from({ length: count }, (_, index) => index + 1)
        const moves = picked
          .filter((index) => index < count)
          .map((index, nth) => ({ was: index + 1, is: offset > 0 ? 30 + offset + nth : offset - nth }))
        const moved = seqs.map((seq) => moves.find(({ was }) => was === seq)?.is ?? seq)
        if (moved.some((seq) => seq > 0)) expect(movedBack(runOf(moved), moves)).toEqual([])
      }),
    )
  })

  test('a hole beside them stays', () => {
    const run = runOf([1, 2, 5, 6, 107])
    expect(movedBack(run, [{ is: 107, was: 7 }])).toEqual([{ from: 3, to: 4 }])
  })

  test('losses account for holes where they were, and no others', () => {
    const holes = [
      { from: 3, to: 4 },
      { from: 8, to: 12 },
    ]
    expect(unaccounted(holes, [])).toEqual(holes)
    expect(unaccounted(holes, [{ count: 2, from: 1, to: 5 }])).toEqual([{ from: 8, to: 12 }])
    expect(all(unaccounted(holes, [{ count: 9, from: 9, to: 11 }]))).toEqual([3, 4, 8, 12])
    expect(unaccounted(holes, [{ count: 1, from: 4, to: 3 }])).toEqual(holes)
    // The one that may be anywhere leaves the early numbers to the one that can be nowhere else.
    expect(
      all(
        unaccounted(holes, [
          { count: 5, from: 1, to: 99 },
          { count: 2, from: 1, to: 5 },
        ]),
      ),
    ).toEqual([])
  })
})
