import { describe, expect, test } from 'vitest'
import type { Step } from '../../testing/scenario.ts'
import { agreeOther, arrive, type Clock, clocked, dispatched, notify, on, uploaded, windowOf, withdraw } from '../../testing/steps.ts'
import { verdictOn } from '../../testing/tell.ts'
import { sceneOf, visitDay } from '../../testing/world.ts'
import { type Instant, minute, plus } from '../kernel/instant.ts'

const at = (clock: Clock): Instant => on(visitDay, clock)
const promised = at('14:20')
const limit = at('14:00')
const before = dispatched(sceneOf('install'), { for: '14:20', from: '-1 9:00' })
const on8_5 = (steps: readonly Step[], asOf?: Instant) => verdictOn('8.5', [...before, ...steps], asOf)

const whole = { reason: 'traffic', offered: at('15:00'), answer: 'agreed' } as const
const late = arrive(at('15:00'))

describe('8.5 applies', () => {
  test.each([
    ['not to 20 minutes late', 20 * minute, 'not-applicable'],
    ['to 1 ms more', 20 * minute + 1, 'breached'],
    ['not to being early', -60 * minute, 'not-applicable'],
  ] as const)('%s', (_, ms, outcome) => {
    expect(on8_5([arrive(plus(promised, ms))]).outcome).toBe(outcome)
  })

  test('by the time appointed before any notice, whatever was agreed since', () => {
    expect(on8_5([notify(at('13:00'), { ...whole, offered: at('14:30') }), arrive(at('14:35'))]).outcome).toBe('not-applicable')
    expect(on8_5([notify(at('14:10'), whole), arrive(at('15:00'))]).outcome).toBe('breached')
  })

  test('when nobody arrives, once the tolerance of 8.4 has passed', () => {
    expect(on8_5([], at('14:40'))).toMatchObject({ outcome: 'unproven', reason: { code: 'NOT_YET' }, due: at('14:40') })
    expect(on8_5([], plus(at('14:40'), 1))).toMatchObject({
      outcome: 'breached',
      basis: 'computed',
      reason: { code: 'TOLD_NEVER', facts: { limit } },
    })
  })

  test('to nobody’s visit where none was appointed', () => {
    expect(verdictOn('8.5', before.slice(0, 2))).toMatchObject({ outcome: 'not-applicable', reason: { code: 'NO_VISIT' } })
    expect(verdictOn('8.5', [...before.slice(0, 2), late])).toMatchObject({
      outcome: 'not-applicable',
      reason: { code: 'APPOINTED_NEVER' },
    })
  })

  test('nor where one was appointed only after the knock', () => {
    const slot = windowOf(visitDay, '14:20')
    const agreed = agreeOther(at('10:00'), { slot, promisedAt: promised, reason: 'customer-asked' })
    const knocked = uploaded(at('11:00'), arrive(at('9:30')))
    expect(verdictOn('8.5', [...before.slice(0, 1), agreed, knocked]).reason.code).toBe('APPOINTED_NEVER')
  })

  test('not to an order withdrawn before it was too late', () => {
    expect(on8_5([withdraw(at('14:40'))], at('18:00')).outcome).toBe('not-applicable')
    expect(on8_5([withdraw(at('13:00')), late]).outcome).toBe('not-applicable')
    expect(on8_5([withdraw(plus(at('14:40'), 1))], at('18:00')).outcome).toBe('breached')
  })
})

describe('8.5 kept', () => {
  test.each([
    ['20 minutes ahead, inclusive', limit, 'kept'],
    ['1 ms less', plus(limit, 1), 'breached'],
  ] as const)('told %s', (_, told, outcome) => {
    expect(on8_5([notify(told, whole), late]).outcome).toBe(outcome)
  })

  test('with a reason and a time, although the customer declines', () => {
    expect(on8_5([notify(at('13:50'), { ...whole, answer: 'declined' }), late])).toMatchObject({
      outcome: 'kept',
      basis: 'attested',
      reason: { code: 'TOLD_IN_TIME', facts: { toldAt: at('13:50'), minutes: 30 } },
    })
  })

  test('when one call of several said it all', () => {
    const short = notify(at('13:00'), { answer: 'declined' })
    expect(on8_5([short, notify(at('13:30'), whole), late]).outcome).toBe('kept')
  })

  test('although nobody came in the end', () => {
    expect(on8_5([notify(at('13:30'), whole)], at('18:00')).outcome).toBe('kept')
  })
})

describe('8.5 breached', () => {
  test.each([
    ['told ten minutes ahead', notify(at('14:10'), whole), 'TOLD_TOO_LATE', { minutes: 10 }],
    ['told only after the promised time', notify(at('14:30'), whole), 'TOLD_TOO_LATE', { minutes: -10 }],
    ['told without a reason', notify(at('13:50'), { offered: at('15:00'), answer: 'agreed' }), 'TOLD_WITHOUT_REASON', {}],
    ['told without a time', notify(at('13:50'), { reason: 'weather', answer: 'declined' }), 'TOLD_WITHOUT_TIME', {}],
    ['one way tried, unanswered', notify(at('13:50'), { reason: 'weather', answer: 'unanswered' }), 'TOLD_NEVER', { limit }],
  ] as const)('%s', (_, notice, code, facts) => {
    expect(on8_5([notice, late])).toMatchObject({ outcome: 'breached', reason: { code, facts } })
  })

  test('a notice after the knock is no notice', () => {
    expect(on8_5([late, notify(at('15:01'), whole)])).toMatchObject({ outcome: 'breached', reason: { code: 'TOLD_NEVER' } })
  })
})

describe('8.5 a call before the order was', () => {
  test('tells nobody of being late', () => {
    const early = uploaded(at('15:30'), notify(at('-1 7:00'), { reason: 'traffic', offered: at('15:20'), answer: 'declined' }))
    expect(on8_5([early], at('16:00')).outcome).toBe('breached')
  })
})

describe('8.5 unproven', () => {
  const tried = (clock: Clock, channel: 'call' | 'message') => notify(at(clock), { channel, reason: 'weather', answer: 'unanswered' })

  test('two ways tried in time, unanswered', () => {
    expect(on8_5([tried('13:40', 'call'), tried('13:45', 'message'), late])).toMatchObject({
      outcome: 'unproven',
      basis: 'attested',
      reason: { code: 'TOLD_UNANSWERED', facts: { tried: 2 } },
    })
  })

  test('not the same way twice, nor the second too late', () => {
    expect(on8_5([tried('13:40', 'call'), tried('13:45', 'call'), late]).outcome).toBe('breached')
    expect(on8_5([tried('13:40', 'call'), tried('14:01', 'message'), late]).outcome).toBe('breached')
  })
})

describe('8.5 a clock that cannot be relied on', () => {
  const unsteady = (sequence: number, step: Step) => clocked('unsteady', sequence, step)
  const later = (sequence: number, step: Step) => uploaded(at('15:30'), unsteady(sequence, step))
  const unknown = { outcome: 'unproven', reason: { code: 'CLOCK_UNSTEADY' } }

  test('a knock by it may have been late or not: unproven, whatever was said', () => {
    for (const steps of [[], [notify(at('13:50'), whole)]])
      expect(on8_5([...steps, unsteady(2, late)])).toMatchObject({ ...unknown, basis: 'attested' })
  })

  test('a notice by it may have been in time or not, before the knock by its guess or after', () => {
    for (const clock of ['13:50', '14:30', '15:20'] as const)
      expect(on8_5([late, later(1, notify(at(clock), whole))])).toMatchObject({ ...unknown, basis: 'attested' })
    expect(on8_5([later(1, notify(at('13:50'), whole))], at('18:00'))).toMatchObject(unknown)
  })

  test('a notice the server had in time was in time, by the server’s clock', () => {
    const told = uploaded(at('13:55'), unsteady(1, notify(at('11:00'), whole)))
    expect(on8_5([told, late])).toMatchObject({ outcome: 'kept', reason: { facts: { toldAt: at('13:55'), minutes: 25 } } })
  })

  test('but none that would not decide: another was in time, it lacks the reason, it is one try, or the same device knocked before it', () => {
    const short = notify(at('13:40'), { offered: at('15:00'), answer: 'agreed' })
    const tried = notify(at('13:40'), { reason: 'traffic', answer: 'unanswered' })
    expect(on8_5([notify(at('13:50'), whole), late, later(1, notify(at('13:40'), whole))]).reason).toMatchObject({
      code: 'TOLD_IN_TIME',
      facts: { toldAt: at('13:50') },
    })
    for (const useless of [short, tried]) expect(on8_5([late, later(1, useless)]).outcome).toBe('breached')
    const afterwards = later(3, notify(at('13:50'), whole))
    expect(on8_5([clocked('steady', 2, late), afterwards])).toMatchObject({ outcome: 'breached', reason: { code: 'TOLD_NEVER' } })
  })

  test('two ways tried, one by it: unproven for the clock, not for the customer', () => {
    const message = notify(at('13:45'), { channel: 'message', reason: 'weather', answer: 'unanswered' })
    const call = notify(at('13:40'), { reason: 'weather', answer: 'unanswered' })
    expect(on8_5([message, late, later(1, call)])).toMatchObject(unknown)
  })
})
