import { stages } from '@ruhu/domain'
import { arrive, depart, dispatched, on, play, sceneOf, tick, visitDay } from '@ruhu/domain/testing'
import { describe, expect, it } from 'vitest'
import { nowAt, told } from './steps.ts'

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

  it('suggest one thing next at every stage with a technician, and nothing once it is over', () => {
    expect(stages.map((stage) => nowAt(stage)?.next)).toEqual([
      undefined,
      undefined,
      'Depart',
      'Depart',
      'Depart',
      'Arrive',
      'Leave',
      'CloseOrder',
      undefined,
      undefined,
    ])
  })
})
