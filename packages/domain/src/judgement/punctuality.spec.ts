import { describe, expect, test } from 'vitest'
import type { Step } from '../../testing/scenario.ts'
import {
  arrive,
  type Clock,
  clocked,
  depart,
  dispatched,
  leave,
  notify,
  on,
  passDeadline,
  uploaded,
  withdraw,
} from '../../testing/steps.ts'
import { verdictOn } from '../../testing/tell.ts'
import { cast, sceneOf, visitDay } from '../../testing/world.ts'
import { type Instant, minute, plus } from '../kernel/instant.ts'

const at = (clock: Clock): Instant => on(visitDay, clock)
const promised = at('14:20')
const before = dispatched(sceneOf('repair'), { for: '14:20', from: '-1 9:00' })
const agreed = (clock: Clock, offered: Clock) => notify(at(clock), { reason: 'traffic', offered: at(offered), answer: 'agreed' })
const on8_4 = (...[steps, asOf]: [Parameters<typeof verdictOn>[1], Instant?]) => verdictOn('8.4', [...before, ...steps], asOf)

describe('8.4 punctuality', () => {
  test.each([
    ['on the minute', 0, 'kept', 0],
    ['20 minutes early, inclusive', -20 * minute, 'kept', -20],
    ['20 minutes late, inclusive', 20 * minute, 'kept', 20],
    ['a few seconds early', -10_000, 'kept', 0],
    ['1 ms more than 20 minutes early', -20 * minute - 1, 'breached', 21],
    ['1 ms more than 20 minutes late', 20 * minute + 1, 'breached', 21],
  ] as const)('%s', (_, ms, outcome, minutes) => {
    const verdict = on8_4([arrive(plus(promised, ms))])
    expect(verdict).toMatchObject({ outcome, reason: { facts: { promisedAt: promised, minutes } } })
  })

  test('a knock is the technician’s own tap: attested, and theirs to answer for', () => {
    const verdict = on8_4([arrive(promised)])
    expect(verdict).toMatchObject({
      basis: 'attested',
      answerable: { kind: 'person', person: cast.technician },
      scope: 'visit',
      measure: 'text',
    })
    expect(verdict.evidence.map(({ strength }) => strength)).toEqual(['system', 'self'])
  })

  test('a knock somebody else reports is observed', () => {
    expect(on8_4([{ ...arrive(promised), as: 'supervisor', via: 'web' }])).toMatchObject({ outcome: 'kept', basis: 'observed' })
  })

  test('nobody came: unproven to the last millisecond of the tolerance, breached after it, and computed', () => {
    const limit = plus(promised, 20 * minute)
    expect(on8_4([depart(at('14:00'))], limit)).toMatchObject({ outcome: 'unproven', reason: { code: 'NOT_YET' }, due: limit })
    expect(on8_4([depart(at('14:00'))], plus(limit, 1))).toMatchObject({
      outcome: 'breached',
      basis: 'computed',
      reason: { code: 'ARRIVED_NEVER', facts: { limit } },
    })
  })

  test('who is late after all is late, not absent', () => {
    expect(on8_4([arrive(at('17:00'))])).toMatchObject({ outcome: 'breached', reason: { code: 'ARRIVED_LATE', facts: { minutes: 160 } } })
  })

  test('judged before the knock, the knock is not seen', () => {
    expect(on8_4([arrive(at('14:30'))], at('14:29')).outcome).toBe('unproven')
  })

  test('the first knock counts', () => {
    expect(on8_4([arrive(at('14:20')), leave(at('14:30')), arrive(at('15:30'))]).outcome).toBe('kept')
  })

  test('a knock uploaded hours later keeps its time', () => {
    expect(on8_4([depart(at('14:00')), uploaded(at('18:00'), arrive(at('14:35')))])).toMatchObject({ outcome: 'kept', basis: 'attested' })
  })
})

describe('8.4 a deadline the system noticed passing', () => {
  const passed = passDeadline(at('14:41'), at('14:40'))

  test('says nothing of its own: a knock uploaded after it is judged by its own time', () => {
    expect(on8_4([passed], at('14:41'))).toMatchObject({ outcome: 'breached', basis: 'computed', reason: { code: 'ARRIVED_NEVER' } })
    expect(on8_4([passed, uploaded(at('18:00'), arrive(at('14:35')))])).toMatchObject({ outcome: 'kept', basis: 'attested' })
    expect(on8_4([passed, arrive(at('14:45'))])).toMatchObject({ outcome: 'breached', reason: { code: 'ARRIVED_LATE' } })
  })
})

describe('8.4 a time the customer agrees to moves the promise', () => {
  test('once', () => {
    expect(on8_4([agreed('13:50', '15:00'), arrive(at('15:10'))])).toMatchObject({
      outcome: 'kept',
      basis: 'attested',
      reason: { facts: { promisedAt: at('15:00') } },
    })
    expect(on8_4([agreed('13:50', '15:00'), arrive(at('14:20'))])).toMatchObject({ outcome: 'breached', reason: { code: 'ARRIVED_EARLY' } })
  })

  test('twice: the last one before the knock holds', () => {
    const moves = [agreed('13:50', '15:00'), agreed('14:50', '16:00')]
    expect(on8_4([...moves, arrive(at('16:20'))]).outcome).toBe('kept')
    expect(on8_4([...moves, arrive(at('15:00'))]).outcome).toBe('breached')
  })

  test('in the order of the facts, not of their uploads', () => {
    const moves = [uploaded(at('15:00'), agreed('14:50', '16:00')), uploaded(at('15:01'), agreed('13:50', '15:00'))]
    expect(on8_4([...moves, arrive(at('16:00'))]).outcome).toBe('kept')
  })

  test('even when the tolerance had passed', () => {
    expect(on8_4([depart(at('14:00'))], at('14:45')).outcome).toBe('breached')
    expect(on8_4([agreed('14:50', '16:00'), arrive(at('16:00'))]).outcome).toBe('kept')
  })

  test('not when the customer declines or does not answer', () => {
    const told = (answer: 'declined' | 'unanswered') => notify(at('13:50'), { reason: 'weather', offered: at('15:00'), answer })
    for (const answer of ['declined', 'unanswered'] as const) expect(on8_4([told(answer), arrive(at('15:00'))]).outcome).toBe('breached')
  })

  test('not after the knock, even if uploaded before it', () => {
    expect(on8_4([arrive(at('14:45')), agreed('14:46', '15:00')]).outcome).toBe('breached')
    const [moved, knocked] = [uploaded(at('14:50'), agreed('14:46', '15:00')), uploaded(at('14:51'), arrive(at('14:45')))]
    expect(on8_4([moved, knocked]).reason.code).toBe('ARRIVED_LATE')
  })

  test('and makes nobody late before it passes', () => {
    expect(on8_4([agreed('13:50', '15:00')], at('15:20'))).toMatchObject({ outcome: 'unproven', due: at('15:20') })
    expect(on8_4([agreed('13:50', '15:00')], plus(at('15:20'), 1))).toMatchObject({ outcome: 'breached', basis: 'attested' })
  })
})

describe('8.4 a clock gone wrong', () => {
  test('does not undo the appointment: an impossible time is taken as the server’s', () => {
    const reset = uploaded(at('15:10'), arrive(946_684_800_000 as Instant))
    expect(on8_4([reset])).toMatchObject({ outcome: 'breached', reason: { code: 'ARRIVED_LATE', facts: { arrivedAt: at('15:10') } } })
  })
})

describe('8.4 a clock that cannot be relied on', () => {
  const unsteady = (sequence: number, step: Step) => clocked('unsteady', sequence, step)
  const steady = (sequence: number, step: Step) => clocked('steady', sequence, step)

  test('proves no time, early, on time or late: unproven, citing the knock', () => {
    for (const clock of ['13:00', '14:20', '15:30'] as const)
      expect(on8_4([unsteady(1, arrive(at(clock)))])).toMatchObject({
        outcome: 'unproven',
        basis: 'attested',
        reason: { code: 'CLOCK_UNSTEADY' },
        evidence: [{ strength: 'system' }, { strength: 'self' }],
      })
    expect(on8_4([steady(1, arrive(at('14:20')))]).outcome).toBe('kept')
  })

  test('does not matter where nobody knocked, or nothing was appointed, or another knock came first', () => {
    expect(on8_4([unsteady(1, depart(at('14:00')))], at('15:00'))).toMatchObject({ outcome: 'breached', reason: { code: 'ARRIVED_NEVER' } })
    expect(verdictOn('8.4', [...before.slice(0, 1), unsteady(1, arrive(at('14:20')))]).reason.code).toBe('APPOINTED_NEVER')
    const again = uploaded(at('15:00'), unsteady(2, arrive(at('13:00'))))
    expect(on8_4([steady(1, arrive(at('14:20'))), again]).outcome).toBe('kept')
  })

  test('nor does it prove that the customer agreed to another time before the knock, unless the server or the device’s own count does', () => {
    const [moved, knocked] = [unsteady(1, agreed('15:05', '15:00')), steady(2, arrive(at('15:04')))]
    expect(on8_4([uploaded(at('15:10'), moved), uploaded(at('15:10'), knocked)])).toMatchObject({
      outcome: 'unproven',
      reason: { code: 'CLOCK_UNSTEADY' },
    })
    expect(on8_4([unsteady(1, agreed('13:50', '15:00')), steady(2, arrive(at('15:04')))]).outcome).toBe('kept')
    expect(on8_4([steady(1, arrive(at('14:45'))), unsteady(2, agreed('14:46', '15:00'))]).reason.code).toBe('ARRIVED_LATE')
    const declined = unsteady(1, notify(at('13:50'), { reason: 'traffic', offered: at('15:00'), answer: 'declined' }))
    expect(on8_4([declined, steady(2, arrive(at('14:20')))]).outcome).toBe('kept')
  })
})

describe('8.4 does not apply', () => {
  test('before an appointment, with nobody there', () => {
    const [opened] = before
    expect(verdictOn('8.4', opened ? [opened] : [])).toMatchObject({
      outcome: 'not-applicable',
      basis: 'none',
      reason: { code: 'NO_VISIT' },
    })
  })

  test('to a visit nobody appointed: that is 8.1', () => {
    expect(verdictOn('8.4', [...before.slice(0, 1), arrive(at('14:20'))])).toMatchObject({
      outcome: 'not-applicable',
      reason: { code: 'APPOINTED_NEVER' },
    })
  })

  test('to selling from door to door', () => {
    const sale = dispatched(sceneOf('sale'), { for: '14:20', from: '-1 9:00' })
    expect(verdictOn('8.4', [...sale, arrive(at('18:00'))])).toMatchObject({
      outcome: 'not-applicable',
      reason: { code: 'KIND_NOT_BOUND' },
    })
  })

  test('when the order was withdrawn in time', () => {
    expect(on8_4([withdraw(at('14:40'))], at('18:00'))).toMatchObject({ outcome: 'not-applicable', basis: 'computed' })
    expect(on8_4([withdraw(at('13:00')), arrive(at('15:30'))])).toMatchObject({ outcome: 'not-applicable', reason: { code: 'NO_VISIT' } })
  })

  test('but a withdrawal does not undo a knock, nor comes after the tolerance', () => {
    expect(on8_4([arrive(at('13:30')), withdraw(at('13:40'))]).outcome).toBe('breached')
    expect(on8_4([withdraw(plus(at('14:40'), 1))], at('18:00')).outcome).toBe('breached')
  })
})
