import { instant, plus } from '@ruhu/domain'
import { expect, test } from 'vitest'
import { choicesAt } from './choices-at.ts'

const now = instant(1_800_000_000_000)
const slot = (from: number) => ({ start: plus(now, from), end: plus(now, from + 7_200_000) })
const [begun, taken, open] = [slot(-1), slot(3_600_000), slot(10_800_000)]
const states = (windows: Parameters<typeof choicesAt>[1]) => choicesAt([begun, taken, open], windows, now).map(({ state }) => state)

test('8.3 what became of the customer’s choices', () => {
  expect(
    states([
      { slot: taken, left: 0 },
      { slot: open, left: 1 },
    ]),
  ).toEqual(['past', 'full', 'free'])
  expect(states([{ slot: open, left: 1 }])).toEqual(['past', 'full', 'free'])
})

test('as long as the windows are not known, what lies ahead counts as free', () => {
  expect(states(undefined)).toEqual(['past', 'free', 'free'])
})
