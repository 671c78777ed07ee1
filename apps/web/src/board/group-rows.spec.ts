import type { OrderEntry } from '@ruhu/client'
import { type Instant, instant, minute, plus, type StreamId } from '@ruhu/domain'
import {
  arrive,
  booked,
  depart,
  dispatched,
  notify,
  on,
  open,
  play,
  type Scene,
  type Step,
  sceneOf,
  visitDay,
  visited,
} from '@ruhu/domain/testing'
import { describe, expect, test } from 'vitest'
import { boardRow, groupByDay, groupRows, isToday } from './group-rows.ts'

const scene: Scene = sceneOf('repair')
const at = (clock: `${number}:${number}`): Instant => on(visitDay, clock)

const entryOf = (name: string, steps: readonly Step[]): OrderEntry => {
  const { order, history } = play(steps)
  if (!order) throw new Error('nothing was opened')
  return {
    id: name as StreamId,
    version: history.length,
    order: { ...order, number: name },
    customer: null,
    changedAt: visitDay,
    events: history,
  }
}

const waiting = entryOf('waiting', dispatched(scene, { for: '16:00', from: '-1 10:00' }))
const late = entryOf('late', dispatched(scene, { for: '14:00', from: '-1 10:00' }))
const near = entryOf('near', dispatched(scene, { for: '14:50', from: '-1 10:00' }))
const atDoor = entryOf('at-door', [...dispatched(scene, { for: '14:10', from: '-1 10:00' }), depart(at('13:50')), arrive(at('14:05'))])
const left = entryOf(
  'left',
  [
    ...dispatched(scene, { for: '9:00', from: '-1 10:00' }),
    ...visited(scene, { departed: '8:40', arrived: '9:00', left: '9:40', closed: '9:45' }),
  ].slice(0, -1),
)
const closed = entryOf('closed', [
  ...dispatched(scene, { for: '9:00', from: '-1 10:00' }),
  ...visited(scene, { departed: '8:40', arrived: '9:00', left: '9:40', closed: '9:45' }),
])
const unbooked = entryOf('unbooked', [open(scene, at('8:00'))])
const unassigned = entryOf('unassigned', booked(scene, { for: '17:00', from: '-1 10:00' }))

const now = at('14:22')
const board = (entries: readonly OrderEntry[]) => entries.map((entry) => boardRow(entry, now))
const names = (groups: ReturnType<typeof groupRows>) => groups.map(({ key, rows }) => [key, rows.map(({ entry }) => entry.order.number)])

describe('by deadline', () => {
  test('what is over or within ten minutes comes first, the nearest deadline on top; then the visits as they go', () => {
    const groups = groupRows(board([closed, unbooked, waiting, left, near, atDoor, late, unassigned]), 'deadline')
    expect(names(groups)).toEqual([
      ['risk', ['late', 'near']],
      ['waiting', ['waiting', 'unassigned']],
      ['visiting', ['at-door']],
      ['left', ['left']],
      ['booking', ['unbooked']],
      ['ended', ['closed']],
    ])
  })

  test('only rows with a deadline have two lines', () => {
    const groups = groupRows(board([late, waiting, atDoor, closed]), 'deadline')
    expect(groups.map(({ tall }) => tall)).toEqual([true, true, false, false])
  })

  test('8.5 a deadline ten minutes away is no risk yet; a second later it is', () => {
    const notice = plus(at('14:50'), -20 * minute)
    expect(boardRow(near, plus(notice, -10 * minute)).atRisk).toBe(false)
    expect(boardRow(near, plus(notice, -10 * minute + 1_000)).atRisk).toBe(true)
  })

  test('8.4 nobody at the door after the tolerance stays at risk; whoever has knocked is not', () => {
    expect(boardRow(late, at('20:00'))).toMatchObject({ atRisk: true, deadline: { duty: 'punctuality', passed: true } })
    expect(boardRow(atDoor, at('20:00'))).toMatchObject({ atRisk: false, deadline: undefined })
  })
})

test('by promised time: hour by hour, a moved visit under its new hour, what has no time last', () => {
  const moved = entryOf('moved', [
    ...dispatched(scene, { for: '14:40', from: '-1 10:00' }),
    notify(at('13:31'), { reason: 'traffic', offered: at('16:20'), answer: 'agreed' }),
  ])
  expect(
    groupRows(board([unbooked, moved, late, waiting]), 'promised').map(({ name, rows }) => [
      name,
      rows.map(({ entry }) => entry.order.number),
    ]),
  ).toEqual([
    [{ kind: 'hour', slot: { start: at('14:00'), end: at('15:00') } }, ['late']],
    [{ kind: 'hour', slot: { start: at('16:00'), end: at('17:00') } }, ['waiting', 'moved']],
    [{ kind: 'booking' }, ['unbooked']],
  ])
})

test('by technician: orders nobody has yet come first', () => {
  const groups = groupRows(board([late, unassigned, near]), 'person')
  expect(groups.map(({ name, rows }) => [name.kind === 'person' && name.person !== undefined, rows.length])).toEqual([
    [false, 1],
    [true, 2],
  ])
})

test('by day: what has no time first, then the latest day', () => {
  const groups = groupByDay(board([late, unbooked, waiting]))
  expect(groups.map(({ name }) => name)).toEqual([{ kind: 'booking' }, { kind: 'day', day: visitDay }])
})

test('today is midnight to midnight in business time; what has no time yet is always today', () => {
  expect(isToday(late, visitDay)).toBe(true)
  expect(isToday(late, instant(visitDay - 1))).toBe(false)
  expect(isToday(late, on(visitDay, '23:59'))).toBe(true)
  expect(isToday(unbooked, instant(visitDay - 1))).toBe(true)
})
