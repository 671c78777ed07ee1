import { describe, expect, test } from 'vitest'
import { batchLimit, gather } from './gather.ts'

const later = () => new Promise<void>((resolve) => setTimeout(resolve, 2))

describe('group commit', () => {
  test('what comes in while a batch is written goes into the next together, in the order it came', async () => {
    const batches: number[][] = []
    const gathering = gather<number, number>(async (items) => {
      batches.push([...items])
      await later()
      return items.map((item) => item * 2)
    })
    const first = gathering.put(0)
    await new Promise((resolve) => setImmediate(resolve))
    const rest = Array.from({ length: 100 }, (_, n) => gathering.put(n + 1))
    expect(await Promise.all([first, ...rest])).toEqual(Array.from({ length: 101 }, (_, n) => n * 2))
    expect(batches.map(({ length }) => length)).toEqual([1, batchLimit, 100 - batchLimit])
    expect(batches.flat()).toEqual(Array.from({ length: 101 }, (_, n) => n))
  })

  test('a batch that fails is written again one by one: only what is wrong fails', async () => {
    const written: number[] = []
    const gathering = gather<number, number>(async (items) => {
      if (items.includes(3)) throw new Error(`cannot write ${items.join(',')}`)
      written.push(...items)
      return items
    })
    const answers = await Promise.allSettled([1, 2, 3, 4].map((item) => gathering.put(item)))
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled'])
    expect((answers[2] as PromiseRejectedResult).reason.message).toBe('cannot write 3')
    expect(written).toEqual([1, 2, 4])
  })

  test('drained waits for what was put in, and for nothing else', async () => {
    let done = 0
    const gathering = gather<number, number>(async (items) => {
      await later()
      done += items.length
      return items
    })
    await gathering.drained()
    for (let n = 0; n < 70; n++) void gathering.put(n)
    await gathering.drained()
    expect(done).toBe(70)
  })
})
