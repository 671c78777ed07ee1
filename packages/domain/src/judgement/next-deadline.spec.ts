import { describe, expect, test } from 'vitest'
import { play } from '../../testing/play.ts'
import type { Step } from '../../testing/scenario.ts'
import { arrive, type Clock, close, depart, dispatched, does, leave, notify, on, passDeadline, withdraw } from '../../testing/steps.ts'
import { sceneOf, visitDay } from '../../testing/world.ts'
import { type Instant, plus } from '../kernel/instant.ts'
import type { Edition } from '../regulation/edition.ts'
import { edition2015 } from '../regulation/editions/2015/index.ts'
import type { OpenWorkOrder } from '../work-order/work-order.ts'
import { nextDeadline, pendingDeadline } from './next-deadline.ts'

const at = (clock: Clock): Instant => on(visitDay, clock)
const before = dispatched(sceneOf('install'), { for: '14:20', from: '-1 9:00' })
const deadline = (steps: readonly Step[], now: Instant, edition: Edition = edition2015) =>
  nextDeadline(edition, play(steps).order as OpenWorkOrder, now)

describe('what will next be too late', () => {
  test('8.5 telling the customer, up to 20 minutes before the time', () => {
    const told = { duty: 'late-notice', provision: '8.5', at: at('14:00'), passed: false }
    expect(deadline(before, at('9:00'))).toEqual(told)
    expect(deadline(before, at('14:00'))).toEqual(told)
  })

  test('8.4 then arriving, until 20 minutes after it, and passed after that', () => {
    expect(deadline(before, plus(at('14:00'), 1))).toEqual({ duty: 'punctuality', provision: '8.4', at: at('14:40'), passed: false })
    expect(deadline(before, at('14:40'))).toMatchObject({ duty: 'punctuality', passed: false })
    expect(deadline(before, plus(at('14:40'), 1))).toMatchObject({ duty: 'punctuality', passed: true })
  })

  test('8.4 on the way too, by the time last agreed', () => {
    const moved = notify(at('13:30'), { reason: 'traffic', offered: at('15:20'), answer: 'agreed' })
    expect(deadline([...before, moved, depart(at('15:01'))], at('15:05'))).toMatchObject({ duty: 'punctuality', at: at('15:40') })
  })

  test('8.5 is over once the customer was told with a reason and a time, though they did not agree', () => {
    const told = (answer: 'declined' | 'unanswered') => notify(at('13:30'), { reason: 'traffic', offered: at('15:20'), answer })
    expect(deadline([...before, told('declined')], at('13:31'))).toMatchObject({ duty: 'punctuality', at: at('14:40') })
    expect(deadline([...before, told('unanswered')], at('13:31'))).toMatchObject({ duty: 'late-notice' })
  })

  test('8.5 is over once the customer has agreed to a later time: it is judged by the time first appointed', () => {
    const moved = notify(at('13:30'), { reason: 'traffic', offered: at('15:20'), answer: 'agreed' })
    expect(deadline([...before, moved], at('13:31'))).toMatchObject({ duty: 'punctuality', at: at('15:40') })
  })

  test('none before a time is agreed, at the door, or after a withdrawal', () => {
    expect(deadline(before.slice(0, 3), at('9:00'))).toBeUndefined()
    expect(deadline([...before, arrive(at('14:20'))], at('14:20'))).toBeUndefined()
    expect(deadline([...before, withdraw(at('12:00'))], at('12:00'))).toBeUndefined()
  })

  test('none that the edition does not lay down', () => {
    const without = (...ids: string[]): Edition => ({
      ...edition2015,
      provisions: edition2015.provisions.filter(({ id }) => !ids.includes(id)),
    })
    expect(deadline(before, at('9:00'), without('8.5'))).toMatchObject({ duty: 'punctuality', at: at('14:40') })
    expect(deadline(before, at('9:00'), without('8.4', '8.5'))).toBeUndefined()
  })
})

describe('8.4 the deadline the system has to notice', () => {
  const pending = (steps: readonly Step[], edition: Edition = edition2015) => pendingDeadline(edition, play(steps).order as OpenWorkOrder)
  const due = (clock: Clock) => ({ duty: 'punctuality', due: at(clock) })

  test('is being at the door by the time last agreed, the tolerance included, also once somebody left without knocking', () => {
    const moved = notify(at('13:30'), { reason: 'traffic', offered: at('15:20'), answer: 'agreed' })
    for (const steps of [before.slice(0, 4), before, [...before, depart(at('13:50'))], [...before, leave(at('14:10'))]])
      expect(pending(steps)).toEqual(due('14:40'))
    expect(pending([...before, moved])).toEqual(due('15:40'))
  })

  test('none before a time is agreed, once anybody knocked, after an end, or where the edition lays down none', () => {
    expect(pending(before.slice(0, 3))).toBeUndefined()
    expect(pending([...before, arrive(at('15:00'))])).toBeUndefined()
    expect(pending([...before, withdraw(at('12:00'))])).toBeUndefined()
    const without = (['sheet', 'receipt'] as const).map((what) =>
      does('EndWithout', at('14:01'), { what, cause: 'staff', reason: 'forgotten' }),
    )
    expect(pending([...before, leave(at('14:00')), ...without, close(at('14:05'))])).toBeUndefined()
    const silent: Edition = { ...edition2015, provisions: edition2015.provisions.filter(({ id }) => id !== '8.4') }
    expect(pending(before, silent)).toBeUndefined()
    expect(pending(dispatched(sceneOf('sale'), { for: '14:20', from: '-1 9:00' }))).toBeUndefined()
  })

  test('none once noticed, until the customer agrees to another time', () => {
    const noticed = [...before, passDeadline(at('14:41'), at('14:40'))]
    expect(pending(noticed)).toBeUndefined()
    const moved = notify(at('14:50'), { reason: 'traffic', offered: at('15:20'), answer: 'agreed' })
    expect(pending([...noticed, moved])).toEqual(due('15:40'))
    expect(play([...noticed, moved, passDeadline(at('15:41'), at('15:40'))]).order?.passed).toEqual([due('14:40'), due('15:40')])
  })
})
