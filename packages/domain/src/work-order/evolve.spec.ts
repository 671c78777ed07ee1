import { describe, expect, test } from 'vitest'
import { play, until } from '../../testing/play.ts'
import type { Step } from '../../testing/scenario.ts'
import { arrive, type Clock, depart, dispatched, leave, notify, on, tick, uploaded, visited } from '../../testing/steps.ts'
import { cast, company, sceneOf, visitDay } from '../../testing/world.ts'
import { evolve, fold } from './evolve.ts'

const scene = sceneOf('install')
const at = (clock: Clock) => on(visitDay, clock)
const assigned = dispatched(scene, { for: '14:20', from: '-1 9:00' })
const whole = [...assigned, ...visited(scene, { ticked: '13:40', departed: '13:50', arrived: '14:20', left: '15:00', closed: '15:05' })]

describe('what facts make of an order', () => {
  test('a visit walks the stages', () => {
    const stages = whole.map((_, index) => play(whole.slice(0, index + 1)).order?.stage)
    expect([...new Set(stages)]).toEqual([
      'opened',
      'offered',
      'appointed',
      'assigned',
      'prepared',
      'en-route',
      'at-door',
      'identified',
      'consented',
      'covered',
      'inside',
      'verified',
      'located',
      'working',
      'finished',
      'demonstrated',
      'cleaned',
      'card-handed',
      'sheet-signed',
      'receipt-signed',
      'farewell',
      'left',
      'closed',
    ])
  })

  test('and every fact stays', () => {
    expect(play(whole).order).toMatchObject({
      customer: cast.customer,
      technician: cast.technician,
      employer: company.code,
      appointment: { promisedAt: at('14:20'), rank: 1 },
      departedAt: at('13:50'),
      arrivedAt: at('14:20'),
      leftAt: at('15:00'),
    })
  })

  test('a late report never takes an order back', () => {
    expect(play([...assigned, arrive(at('14:20')), tick(at('14:25')), depart(at('14:26'))]).order?.stage).toBe('at-door')
  })

  test('nor reopens an ended one', () => {
    expect(play([...whole, leave(at('15:10'))]).order).toMatchObject({ stage: 'closed', leftAt: at('15:10') })
  })

  test('the first departure and the first knock count, and the last leaving', () => {
    const twice = [
      depart(at('13:50')),
      arrive(at('14:20')),
      leave(at('14:30')),
      depart(at('14:31')),
      arrive(at('15:30')),
      leave(at('16:00')),
    ]
    expect(play([...assigned, ...twice]).order).toMatchObject({ departedAt: at('13:50'), arrivedAt: at('14:20'), leftAt: at('16:00') })
  })

  test('8.4 a time agreed to before the knock is the promised one', () => {
    const moved = notify(at('13:30'), { reason: 'traffic', offered: at('15:00'), answer: 'agreed' })
    expect(play([...assigned, moved]).order?.appointment).toMatchObject({ promisedAt: at('15:00'), rank: 1 })
    const declined = notify(at('13:30'), { reason: 'traffic', offered: at('15:00'), answer: 'declined' })
    expect(play([...assigned, declined]).order?.appointment).toMatchObject({ promisedAt: at('14:20') })
    const afterwards = notify(at('14:41'), { reason: 'traffic', offered: at('15:00'), answer: 'agreed' })
    expect(play([...assigned, arrive(at('14:40')), afterwards]).order?.appointment).toMatchObject({ promisedAt: at('14:20') })
  })

  test('8.4 what was agreed before the knock counts though the phone uploads it after, and a later agreement though it comes first', () => {
    const told = (clock: '13:30' | '13:50', offered: '15:00' | '16:00') =>
      notify(at(clock), { reason: 'traffic', offered: at(offered), answer: 'agreed' })
    const late = (step: Step) => uploaded(at('17:00'), step)
    const promised = (...steps: Step[]) => play([...assigned, ...steps.map(late)]).order
    expect(promised(arrive(at('14:40')), told('13:30', '15:00'))?.appointment?.promisedAt).toBe(at('15:00'))
    expect(promised(told('13:50', '16:00'), told('13:30', '15:00'))?.appointment?.promisedAt).toBe(at('16:00'))
    expect(promised(arrive(at('14:59')), arrive(at('14:30')))?.arrivedAt).toBe(at('14:30'))
  })

  test('a scenario can be stopped at any time of its day', () => {
    expect(play(until(whole, at('14:00'))).order?.stage).toBe('en-route')
  })

  test('a stream that was cut is a fault, not a rule', () => {
    const [, ...headless] = play(whole).history
    expect(() => fold(headless)).toThrow('v1.OrderOpened')
  })

  test('folding on is folding from the start', () => {
    const { history, order } = play(whole)
    expect(fold(history.slice(4), fold(history.slice(0, 4)))).toEqual(order)
    expect(history.reduce(evolve, fold([]))).toEqual(order)
  })
})
