import type { OpenWorkOrder, Stage } from '@ruhu/domain'
import { type Clock, dispatched, on, play, sceneOf, visitDay } from '@ruhu/domain/testing'
import { describe, expect, it } from 'vitest'
import { lateRisk } from './late-risk.ts'

const played = play(dispatched(sceneOf('install'), { for: '14:30', from: '-1 10:00' }))
const promised = played.order as OpenWorkOrder
const riskAt = (clock: Clock, order = promised) => lateRisk(order, on(visitDay, clock))

describe('8.5 8.4 a visit at risk', () => {
  it('is not one with ten minutes or more to the limit', () => {
    expect(riskAt('13:30')).toBeUndefined()
    expect(riskAt('14:00')).toBeUndefined()
    expect(riskAt('14:20')).toBeUndefined()
  })

  it('is near the limit to tell, then near the end of the band, then past it', () => {
    expect(riskAt('14:03')).toMatchObject({ duty: 'late-notice', passed: false, minutes: 7 })
    expect(riskAt('14:45')).toMatchObject({ duty: 'punctuality', passed: false, minutes: 5 })
    expect(riskAt('14:55')).toMatchObject({ duty: 'punctuality', passed: true, minutes: 5 })
  })

  it('is none once somebody is at the door', () => {
    const there = { ...promised, stage: 'at-door' as Stage, arrivedAt: on(visitDay, '14:52') }
    expect(riskAt('14:55', there)).toBeUndefined()
  })
})
