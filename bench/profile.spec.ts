import { describe, expect, test } from 'vitest'
import { type CpuProfile, sharesOf } from './profile.ts'

const root = new URL('..', import.meta.url).href
const frame = (functionName: string, url = '') => ({ functionName, url, lineNumber: 4 })

const profile: CpuProfile = {
  startTime: 1_000,
  nodes: [
    { id: 1, callFrame: frame('(root)'), children: [2, 5] },
    { id: 2, callFrame: frame('submit', `${root}packages/api/src/submit/submit.ts`), children: [3] },
    { id: 3, callFrame: frame('parse', `${root}node_modules/.pnpm/zod@4/node_modules/zod/v4/parse.js`), children: [4] },
    { id: 4, callFrame: frame('writev') },
    { id: 5, callFrame: frame('(idle)') },
  ],
  samples: [2, 3, 4, 5, 2],
  timeDeltas: [10, 10, 20, 40, 10],
}

describe('a profile between two moments', () => {
  const { functions, places, whole } = sharesOf(profile, { from: 1_015, to: 1_085 })

  test('leaves out what lies before and after', () => {
    expect(functions.map(({ name }) => name)).toEqual(['(idle)', 'writev', 'parse zod/v4/parse.js:5'])
  })

  test('shares out the whole time, waiting included', () => {
    expect(functions.map(({ share }) => share)).toEqual([0.5714, 0.2857, 0.1429])
  })

  test('names packages by their own names', () => {
    expect(places.map(({ name }) => name)).toEqual(['(idle)', 'built in', 'zod'])
  })

  test('counts what a function of the project calls as its own', () => {
    expect(whole).toEqual([{ name: 'submit packages/api/src/submit/submit.ts:5', share: 0.4286 }])
  })
})
