import { plus } from '@ruhu/domain'
import { type Clock, on, visitDay } from '@ruhu/domain/testing'
import { describe, expect, it } from 'vitest'
import { offerAfter, sooner } from './offers.ts'

const at = (clock: Clock) => on(visitDay, clock)

describe('8.5 the time offered', () => {
  it('is later than promised by what was tapped', () => {
    expect(offerAfter(at('14:30'), at('13:52'), 30)).toBe(at('15:00'))
    expect(offerAfter(at('14:30'), at('14:30'), 15)).toBe(at('14:45'))
  })

  it('is counted from now, to whole five minutes, once the promised time is past', () => {
    expect(offerAfter(at('14:30'), plus(at('14:52'), 1), 15)).toBe(at('15:10'))
    expect(offerAfter(at('14:30'), at('14:55'), 15)).toBe(at('15:10'))
  })

  it('moves sooner by five minutes while that lies ahead', () => {
    expect(sooner(at('15:00'), at('14:00'))).toBe(at('14:55'))
    expect(sooner(at('14:05'), at('14:00'))).toBe(at('14:05'))
    expect(sooner(at('14:04'), at('14:00'))).toBe(at('14:04'))
  })
})
