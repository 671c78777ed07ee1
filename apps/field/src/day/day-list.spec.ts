import { hour, type Instant, minute, type OpenWorkOrder, plus, type Stage, type StreamId } from '@ruhu/domain'
import { on, visitDay } from '@ruhu/domain/testing'
import { describe, expect, it } from 'vitest'
import { away, type DayEntry, dayList } from './day-list.ts'

const at = (clock: `${number}:${number}`, days = 0): Instant => plus(on(visitDay, clock), days * 24 * hour)
const entry = (id: string, stage: Stage, promisedAt?: Instant): DayEntry => ({
  id: id as StreamId,
  order: { stage, openedAt: at('08:00', -2), ...(promisedAt !== undefined && { appointment: { promisedAt } }) } as OpenWorkOrder,
})
const ids = (entries: readonly DayEntry[]) => entries.map(({ id }) => id as string)
const now = at('13:40')

describe('the day', () => {
  it('folds what is over, frames the first to come, and lists the rest in time order', () => {
    const list = dayList([entry('c', 'assigned', at('17:30')), entry('b', 'prepared', at('14:30')), entry('a', 'closed', at('09:00'))], now)
    expect(ids(list.done)).toEqual(['a'])
    expect(list.next?.id).toBe('b')
    expect(ids(list.rest)).toEqual(['c'])
    expect(list.open).toBe(2)
  })

  it('frames the visit under way, not an earlier one that nobody began', () => {
    const list = dayList([entry('missed', 'assigned', at('11:00')), entry('here', 'at-door', at('13:30'))], now)
    expect(list.next?.id).toBe('here')
    expect(ids(list.rest)).toEqual(['missed'])
  })

  it('keeps a visit that was left and not closed in sight', () => {
    expect(dayList([entry('left', 'left', at('09:00')), entry('b', 'assigned', at('14:30'))], now).next?.id).toBe('left')
  })

  it('sets apart what is unfinished of earlier days, and the days to come by day', () => {
    const list = dayList(
      [
        entry('old', 'assigned', at('10:00', -1)),
        entry('over', 'closed', at('10:00', -1)),
        entry('today', 'assigned', at('14:30')),
        entry('later', 'assigned', at('09:00', 2)),
        entry('tomorrow', 'assigned', at('16:00', 1)),
      ],
      now,
    )
    expect(list.next?.id).toBe('today')
    expect(ids(list.earlier)).toEqual(['old'])
    expect(list.later.map(({ entries }) => ids(entries))).toEqual([['tomorrow'], ['later']])
  })

  it('offers what is unfinished of earlier days once today has nothing', () => {
    const list = dayList([entry('old', 'prepared', at('10:00', -1)), entry('tomorrow', 'assigned', at('16:00', 1))], now)
    expect(list.next?.id).toBe('old')
    expect(list.open).toBe(0)
  })

  it('has nothing next when only days to come have visits', () => {
    expect(dayList([entry('tomorrow', 'assigned', at('16:00', 1))], now).next).toBeUndefined()
  })

  it('leaves out what nobody has agreed a time for', () => {
    expect(dayList([entry('open', 'opened')], now)).toMatchObject({ done: [], rest: [], earlier: [], later: [] })
  })
})

describe('how far off', () => {
  it.each([
    ['due', 0, 0, 0],
    ['in', 0, 50, 50 * minute],
    ['in', 0, 119, 119 * minute],
    ['inHours', 2, 0, 120 * minute],
    ['past', 0, 25, -25 * minute],
  ] as const)('%s %i h %i min', (key, hours, minutes, ms) => expect(away(plus(now, ms), now)).toEqual({ key, hours, minutes }))
})
