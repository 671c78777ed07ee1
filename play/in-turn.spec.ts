import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { inTurn } from './in-turn.ts'

const from = async function* <One>(things: readonly One[]) {
  yield* things
}

describe('several at once, in turn', () => {
  test('one a place, handed over in the order they came', async () => {
    const busy = new Set<string>()
    const done: number[] = []
    let most = 0
    await inTurn(from([5, 1, 4, 2, 3]), {
      places: ['a', 'b'],
      on: async (place, n) => {
        expect(busy).not.toContain(place)
        busy.add(place)
        most = Math.max(most, busy.size)
        await sleep(n)
        busy.delete(place)
        return n
      },
      out: (n) => void done.push(n),
    })
    expect(done).toEqual([5, 1, 4, 2, 3])
    expect(most).toBe(2)
  })

  test('ends with the first that fails, after those before it', async () => {
    const done: number[] = []
    const work = { places: ['a'], on: async (_: string, n: number) => (n === 2 ? Promise.reject(new Error('two')) : n) }
    await expect(inTurn(from([1, 2, 3]), { ...work, out: (n: number) => void done.push(n) })).rejects.toThrow('two')
    expect(done).toEqual([1])
  })
})
