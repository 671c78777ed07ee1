import { describe, expect, test } from 'vitest'
import { measuresOf } from './memory.ts'

const growing = (each: number) => Array.from({ length: 11 }, (_, n) => ({ done: n * 10_000, mb: 200 + n * each }))

describe('what a server holds', () => {
  test('is told at the start, half-way, at the end and at most', () => {
    const dip = growing(0).map((sample, n) => (n === 3 ? { ...sample, mb: 290 } : sample))
    expect(measuresOf('postgres', 180, dip).map(({ ours }) => ours)).toEqual([180, 200, 200, 200, 290, 0])
  })

  test('more than was promised is missed, wherever it was', () => {
    const held = (made: number, most: number) =>
      measuresOf('postgres', made, [
        { done: 0, mb: most },
        { done: 1, mb: 1 },
      ]).flatMap(({ held }) => held ?? [])
    expect(held(300, 300)).toEqual([true, true, true])
    expect(held(301, 300)).toEqual([false, true, true])
    expect(held(300, 301)).toEqual([true, false, true])
  })

  test('grows by what the last half says, whatever the first did', () => {
    const settling = growing(0).map((sample, n) => (n < 5 ? { ...sample, mb: n * 40 } : sample))
    expect(measuresOf('pglite', 0, settling).at(-1)).toMatchObject({ ours: 0, held: true })
    expect(measuresOf('pglite', 0, growing(3)).at(-1)).toMatchObject({ ours: 3, held: false })
  })
})
