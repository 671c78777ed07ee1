import { describe, expect, test } from 'vitest'
import type { Step } from '../../testing/scenario.ts'
import { arrive, type Clock, clocked, depart, dispatched, on, reassign, takenBy, tick, uploaded, withdraw } from '../../testing/steps.ts'
import { verdictOn } from '../../testing/tell.ts'
import { cast, sceneOf, visitDay } from '../../testing/world.ts'
import { fourOnes, workItems } from '../work-order/kit.ts'
import { visitKinds } from '../work-order/visit-kind.ts'

const at = (clock: Clock) => on(visitDay, clock)
const before = dispatched(sceneOf('repair'), { for: '14:20', from: '-1 9:00' })
const departed = depart(at('13:50'))

describe('9.1 the four ones', () => {
  test('kept with all four, attested by the technician', () => {
    expect(verdictOn('9.1', [...before, tick(at('13:40'), fourOnes), departed])).toMatchObject({
      outcome: 'kept',
      basis: 'attested',
      answerable: { person: cast.technician },
    })
  })

  test.each(fourOnes)('breached without the %s', (item) => {
    const carried = fourOnes.filter((one) => one !== item)
    expect(verdictOn('9.1', [...before, tick(at('13:40'), carried), departed])).toMatchObject({
      outcome: 'breached',
      reason: { code: 'FOUR_ONES_MISSING', facts: { missing: [item] } },
    })
  })

  test('tools and papers do not stand in for them', () => {
    expect(verdictOn('9.1', [...before, tick(at('13:40'), workItems), departed]).reason).toEqual({
      code: 'FOUR_ONES_MISSING',
      facts: { missing: [...fourOnes] },
    })
  })

  test('the last tick before departing counts', () => {
    const [short, whole] = [tick(at('13:30'), ['badge']), tick(at('13:45'), fourOnes)]
    expect(verdictOn('9.1', [...before, short, whole, departed]).outcome).toBe('kept')
    expect(
      verdictOn('9.1', [...before, uploaded(at('14:00'), whole), uploaded(at('14:01'), short), uploaded(at('14:02'), departed)]).outcome,
    ).toBe('kept')
  })

  test('unproven when nothing was ticked, or only on the way', () => {
    expect(verdictOn('9.1', [...before, departed])).toMatchObject({ outcome: 'unproven', reason: { code: 'NO_FACTS' } })
    expect(verdictOn('9.1', [...before, departed, tick(at('13:51'), fourOnes)])).toMatchObject({
      outcome: 'unproven',
      reason: { code: 'NO_FACTS' },
    })
  })

  test('unproven before departing', () => {
    expect(verdictOn('9.1', before)).toMatchObject({ outcome: 'unproven', basis: 'none', reason: { code: 'NOT_YET' } })
    expect(verdictOn('9.1', [...before, tick(at('13:40'), [])])).toMatchObject({ outcome: 'unproven', basis: 'attested' })
  })

  test('whoever is at the door has departed, whatever was tapped after', () => {
    const knocked = [...before, arrive(at('14:20'))]
    expect(verdictOn('9.1', [...knocked, tick(at('14:25'), fourOnes), depart(at('15:00'))]).outcome).toBe('unproven')
  })

  describe('when another technician took the visit over', () => {
    const ticked = tick(at('13:00'), fourOnes)
    const handed = reassign(sceneOf('repair'), at('13:10'))
    const [retick, gone] = takenBy('partnerTechnician', [tick(at('13:30'), fourOnes), departed])
    const verdict = (...steps: (Step | undefined)[]) => verdictOn('9.1', [...before, ...steps.filter((step) => step !== undefined)])

    test('the one who took over answers, by what they ticked themselves', () => {
      expect(verdict(ticked, handed, retick, gone)).toMatchObject({
        outcome: 'kept',
        basis: 'attested',
        answerable: { person: cast.partnerTechnician, employer: 'partner' },
      })
      expect(verdict(ticked, handed, gone)).toMatchObject({ outcome: 'unproven', reason: { code: 'NO_FACTS' } })
    })

    test('nor does the one before depart for them', () => {
      const late = [tick(at('13:00'), []), depart(at('13:05'))].map((step) => uploaded(at('14:00'), step))
      expect(verdict(handed, ...late)).toMatchObject({ outcome: 'unproven', reason: { code: 'NOT_YET' } })
      expect(verdict(handed, retick, gone, ...late).outcome).toBe('kept')
    })
  })

  test('one phone’s taps stand in their own order, whatever its clock said', () => {
    const [ticked, left, again] = [tick(at('13:55'), fourOnes), depart(at('13:50')), tick(at('13:45'), [])]
    const inTurn = [ticked, left, again].map((step, index) => uploaded(at('14:30'), clocked('unsteady', index, step)))
    expect(verdictOn('9.1', [...before, ...inTurn])).toMatchObject({ outcome: 'kept', basis: 'attested' })
    const [first, second] = [tick(at('13:45'), []), tick(at('13:40'), fourOnes)]
    const corrected = [first, second, departed].map((step, index) => uploaded(at('14:30'), clocked('unsteady', index, step)))
    expect(verdictOn('9.1', [...before, ...corrected]).outcome).toBe('kept')
  })

  test('does not apply when the order was withdrawn before anyone departed', () => {
    expect(verdictOn('9.1', [...before, withdraw(at('12:00'))]).outcome).toBe('not-applicable')
    expect(verdictOn('9.1', [...before, departed, withdraw(at('14:00'))]).outcome).toBe('unproven')
  })

  test.each(visitKinds)('%s: it binds 装、移、修机 only', (kind) => {
    const steps = [...dispatched(sceneOf(kind), { for: '14:20', from: '-1 9:00' }), tick(at('13:40'), fourOnes), departed]
    expect(verdictOn('9.1', steps).outcome).toBe(['install', 'move', 'repair'].includes(kind) ? 'kept' : 'not-applicable')
  })
})
