import type { Appointment, OpenWorkOrder } from '@ruhu/domain'
import { type Clock, dispatched, notify, on, play, sceneOf, visitDay } from '@ruhu/domain/testing'
import { describe, expect, it } from 'vitest'
import { formerPromises, promiseTimes, runningLimit } from './promise.ts'

const at = (clock: Clock) => on(visitDay, clock)
const steps = dispatched(sceneOf('install'), { for: '14:30', from: '-1 10:00' })
const order = (played: ReturnType<typeof play>) => played.order as OpenWorkOrder

describe('8.4 8.5 the times of a promise', () => {
  it('are the edition’s', () => {
    expect(promiseTimes({ promisedAt: at('14:30'), appointedFor: at('14:30') })).toEqual({
      promised: at('14:30'),
      notice: at('14:10'),
      onTime: { from: at('14:10'), until: at('14:50') },
    })
  })

  it('run one after the other', () => {
    const played = play(steps)
    const keyAt = (clock: Clock) => runningLimit(order(played), at(clock))
    expect(keyAt('13:52')).toMatchObject({ key: 'tellBefore', at: at('14:10'), provision: '8.5', tellPassed: false })
    expect(keyAt('14:20')).toMatchObject({ key: 'knockBefore', at: at('14:50'), provision: '8.4', tellPassed: true })
    expect(keyAt('14:51')).toMatchObject({ key: 'knockPassed', tellPassed: true })
  })

  it('strike through what was promised before the customer agreed to another time', () => {
    const told = play([...steps, notify(at('14:05'), { reason: 'traffic', offered: at('15:00'), answer: 'agreed' })])
    expect(formerPromises(order(told))).toEqual([at('14:30')])
    expect(promiseTimes(order(told).appointment as Appointment)).toMatchObject({ promised: at('15:00'), notice: at('14:10') })
    expect(runningLimit(order(told), at('14:20'))).toMatchObject({ key: 'knockBefore', at: at('15:20'), tellPassed: false })
    const declined = play([...steps, notify(at('14:05'), { reason: 'traffic', offered: at('15:00'), answer: 'declined' })])
    expect(formerPromises(order(declined))).toEqual([])
  })
})
