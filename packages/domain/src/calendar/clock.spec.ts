import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, hour, type Instant, instant, plus } from '../kernel/instant.ts'
import { calendarUntil, isCovered, isHoliday, isWeekend, isWorkingDay } from './business-calendar.ts'
import { dueAt, type Limit } from './clock.ts'

const at = (local: string) => instant(Date.parse(`${local}+08:00`))
const hours = { from: '09:00', until: '18:00' } as const
const due = (start: string, limit: Limit, ...pauses: { from: Instant; until?: Instant }[]) => dueAt(at(start), limit, { hours, pauses })
const days = (amount: number): Limit => ({ amount, unit: 'working-day' })

describe('the calendar of the PRC', () => {
  test.each([
    ['a Wednesday', '2026-11-25T00:00', true],
    ['a Saturday', '2026-11-28T12:00', false],
    ['National Day', '2026-10-01T12:00', false],
    ['a day in lieu', '2026-02-20T12:00', false],
    ['a Saturday made up', '2026-10-10T23:59', true],
  ])('%s', (_, local, worked) => {
    expect(isWorkingDay(at(local))).toBe(worked)
  })

  test('holidays, weekends, and how far they are known', () => {
    expect([isHoliday(at('2026-10-03T12:00')), isWeekend(at('2026-10-10T12:00')), isWeekend(at('2026-11-29T12:00'))]).toEqual([
      true,
      false,
      true,
    ])
    expect(calendarUntil).toBeGreaterThanOrEqual(2026)
    expect([isCovered(at(`${calendarUntil}-12-31T23:59`)), isCovered(at(`${calendarUntil + 1}-01-01T00:00`))]).toEqual([true, false])
  })
})

describe('8.6 9.3 9.8 5 when a limit is reached', () => {
  test.each([
    ['one working day, from a Wednesday morning', '2026-11-25T08:00', days(1), '2026-11-26T18:00'],
    ['from a Friday evening', '2026-11-27T21:00', days(1), '2026-11-30T18:00'],
    ['from a Saturday', '2026-11-28T10:00', days(2), '2026-12-01T18:00'],
    ['over National Day, with a Saturday made up', '2026-09-30T10:00', days(3), '2026-10-10T18:00'],
    ['four working hours over a night', '2026-11-25T16:00', { amount: 4, unit: 'working-hour' }, '2026-11-26T11:00'],
    ['48 hours by the clock', '2026-11-27T21:00', { amount: 48, unit: 'hour' }, '2026-11-29T21:00'],
    ['90 calendar days', '2026-11-25T12:00', { amount: 90, unit: 'calendar-day' }, '2027-02-23T12:00'],
  ] as const)('%s', (_, start, limit, end) => {
    expect(due(start, limit)).toBe(at(end))
  })

  test('the clock stands still in a pause, and has no end while nobody resumes it', () => {
    const pause = { from: at('2026-11-26T10:00'), until: at('2026-11-30T10:00') }
    expect(due('2026-11-25T08:00', days(1), pause)).toBe(at('2026-11-30T18:00'))
    expect(due('2026-11-25T08:00', { amount: 48, unit: 'hour' }, pause)).toBe(at('2026-12-01T08:00'))
    expect(due('2026-11-25T08:00', days(1), { from: at('2026-11-26T10:00') })).toBeUndefined()
    expect(due('2026-11-25T08:00', { amount: 2, unit: 'working-hour' }, { from: at('2026-11-26T10:00') })).toBe(at('2026-11-25T11:00'))
  })

  const anyStart = fc.integer({ min: at('2024-01-01T00:00'), max: at('2026-10-01T00:00') }).map(instant)
  const anyLimit = fc.record({
    amount: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom('working-day', 'working-hour', 'calendar-day', 'hour', 'minute' as const),
  })
  const anyPauses = (start: Instant) =>
    fc.array(
      fc.tuple(fc.integer({ min: -day, max: 9 * day }), fc.integer({ min: 1, max: 3 * day })).map(([from, length]) => ({
        from: plus(start, from),
        until: plus(start, from + length),
      })),
      { maxLength: 4 },
    )

  test('never before it began, never earlier for a later start or another pause, whatever order pauses are told in', () => {
    fc.assert(
      fc.property(
        anyStart.chain((start) => fc.tuple(fc.constant(start), anyLimit, anyPauses(start), fc.integer({ min: 0, max: 5 * day }))),
        ([start, limit, pauses, later]) => {
          const plain = dueAt(start, limit, { hours }) as number
          const paused = dueAt(start, limit, { hours, pauses }) as number
          expect(plain).toBeGreaterThan(start)
          expect(paused).toBeGreaterThanOrEqual(plain)
          expect(dueAt(start, limit, { hours, pauses: pauses.toReversed() })).toBe(paused)
          expect(dueAt(plus(start, later), limit, { hours })).toBeGreaterThanOrEqual(plain)
        },
      ),
    )
  })

  test('working time ends in working time', () => {
    fc.assert(
      fc.property(
        anyStart,
        fc.integer({ min: 1, max: 30 }),
        fc.constantFrom('working-day', 'working-hour' as const),
        (start, amount, unit) => {
          const end = dueAt(start, { amount, unit }, { hours }) as Instant
          expect(isWorkingDay(plus(end, -1))).toBe(true)
          const time = (end + 8 * hour) % day
          expect(time).toBeGreaterThan(9 * hour)
          expect(time).toBeLessThanOrEqual(18 * hour)
        },
      ),
    )
  })
})
