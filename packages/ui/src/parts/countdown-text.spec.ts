import { instant } from '@ruhu/domain'
import { describe, expect, it } from 'vitest'
import { countdown } from './countdown-text.ts'

const deadline = instant(Date.UTC(2026, 10, 22, 6, 10))
const at = (secondsBefore: number) => countdown(deadline, instant(deadline - secondsBefore * 1000))

describe('8.5 the countdown to a deadline', () => {
  it.each([
    [442, '07:22'],
    [0, '00:00'],
    [0.4, '00:01'],
    [-0.4, '−00:01'],
    [-158, '−02:38'],
    [3600, '1:00:00'],
    [3758, '1:02:38'],
    [-36_000, '−10:00:00'],
  ])('%d s before reads %s', (seconds, clock) => {
    expect(at(seconds).clock).toBe(clock)
  })

  it.each([
    [600, 'plain'],
    [599, 'near'],
    [0, 'near'],
    [-0.001, 'passed'],
  ])('%d s before is %s', (seconds, state) => {
    expect(at(seconds).state).toBe(state)
  })

  it('counts minutes up, so that the last one is 1', () => {
    expect([1080, 1061, 61, 60, 1, 0, -1].map((seconds) => at(seconds).minutes)).toEqual([18, 18, 2, 1, 1, 0, 1])
  })

  it('is spoken at ten, five and one only', () => {
    expect([600, 540, 300, 240, 60, 0, -60].map((seconds) => at(seconds).announce)).toEqual([
      10,
      undefined,
      5,
      undefined,
      1,
      undefined,
      undefined,
    ])
  })
})
