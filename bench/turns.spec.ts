import { expect, test } from 'vitest'
import type { Tally } from './rig/tally.ts'
import { against, inTurns } from './turns.ts'

const tally = (done: number): Tally => ({ done, ms: 500, p50: 1, p99: 2, from: 0, to: 0, cpuMs: done * 2 })

test('both sides run once a round, in turns, and the first round does not count', async () => {
  const order: string[] = []
  const side = (name: string, first: number) => async () => {
    order.push(name)
    return tally(order.filter((one) => one === name).length === 1 ? 1_000_000 : first)
  }
  const { ours, peer } = await inTurns({ ours: side('ours', 100), peer: side('peer', 50) })
  expect(order).toEqual(Array.from({ length: 8 }, () => ['ours', 'peer']).flat())
  expect([ours, peer]).toEqual([
    { rate: 200, p50: 1, p99: 2, cpu: 2 },
    { rate: 100, p50: 1, p99: 2, cpu: 2 },
  ])
})

test('a ratio below what was promised is missed', () => {
  const settled = (rate: number) => ({ rate, p50: 1, p99: 2 })
  const held = (rate: number) => against('submit', { ours: settled(rate), peer: settled(100), target: 4 }).held
  expect([held(399), held(400)]).toEqual([false, true])
})

test('one round out of line moves nothing', async () => {
  let turn = 0
  const { ours } = await inTurns({ ours: async () => tally(++turn === 3 ? 9_999 : 100) })
  expect(ours.rate).toBe(200)
})
