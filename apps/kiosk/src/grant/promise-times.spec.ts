import { formatTime, instant, plus, startOfDay } from '@ruhu/domain'
import { expect, test } from 'vitest'
import { promiseTimes } from './promise-times.ts'

const nine = plus(startOfDay(instant(1_795_312_800_000)), 9 * 3_600_000)
const slot = { start: nine, end: plus(nine, 3_600_000) }

test('8.4 the quarter hours of the window, its end left out', () => {
  expect(promiseTimes(slot, plus(nine, -1)).map(formatTime)).toEqual(['09:00', '09:15', '09:30', '09:45'])
})

test('8.1 nothing that has passed can be promised', () => {
  expect(promiseTimes(slot, plus(nine, 20 * 60_000)).map(formatTime)).toEqual(['09:30', '09:45'])
  expect(promiseTimes(slot, slot.end)).toEqual([])
})
