import { arrive, depart, dispatched, on, planned, play, sceneOf, tick, visitDay } from '@ruhu/domain/testing'
import { describe, expect, it } from 'vitest'
import { nowOf, told } from './steps.ts'

const steps = dispatched(sceneOf('install'), { for: '14:30', from: '-1 10:00' })

describe('the steps of a visit', () => {
  it('tell the agreement by its outcome, the last kit, and what the body did', () => {
    const { history } = play([
      ...steps,
      tick(on(visitDay, '13:40'), ['badge']),
      tick(on(visitDay, '13:50')),
      depart(on(visitDay, '13:52')),
      arrive(on(visitDay, '14:26')),
    ])
    const facts = told(history)
    expect(facts.map(({ type }) => type)).toEqual(['v1.SlotGranted', 'v1.TechnicianAssigned', 'v1.KitTicked', 'v1.Departed', 'v1.Arrived'])
    expect(facts[2]?.at).toBe(on(visitDay, '13:50'))
  })

  it('suggest one thing next once somebody is to come, and nothing once it is over', () => {
    const visit = planned(sceneOf('install'), '14:30').toSorted((a, b) => a.at - b.at)
    const now = visit.map((_, place) => {
      const { order } = play(visit.slice(0, place + 1))
      return order && nowOf(order)
    })
    expect(now.slice(0, 3)).toEqual([undefined, undefined, undefined])
    expect(now.slice(3, -1).every((one) => one !== undefined)).toBe(true)
    expect([...new Set(now.map((one) => one?.doing))]).toEqual([undefined, 'prepare', 'travel', 'attend', 'wrapUp'])
    expect(now.at(-1)).toBeUndefined()
  })
})
