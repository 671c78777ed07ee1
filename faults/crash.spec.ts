import { describe, expect, test } from 'vitest'
import { playRounds } from './rounds.ts'
import { engines } from './site.ts'

const rounds = 3
const seed = Date.now() % 2 ** 31

/** The short run; the long one is `npm run -s faults -- --rounds N`, which says more of what it finds. */
describe.concurrent(`what a kill leaves behind (seed ${seed})`, () => {
  test.each(engines)(
    '%s: what was acknowledged is there once, all else once or not at all, and the rest follows from it',
    async (engine) => {
      const lines: string[] = []
      const { findings, acknowledged, kills } = await playRounds(engine, { rounds, seed, say: (line) => lines.push(line) })
      expect(findings, lines.join('\n')).toEqual([])
      expect(acknowledged).toBeGreaterThan(rounds)
      expect(kills.server).toBeGreaterThanOrEqual(rounds)
      expect(kills.postgres).toBe(engine === 'postgres' ? rounds : 0)
    },
  )
})
