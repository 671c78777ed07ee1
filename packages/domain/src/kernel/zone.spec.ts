import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { day, type Instant, instant } from './instant.ts'
import { atTime, dateOf, startOfDay } from './zone.ts'

const utc = (iso: string): Instant => instant(Date.parse(iso))

describe('a business day in Beijing, whatever the machine’s zone', () => {
  test.each([
    ['just before midnight', '2026-11-21T15:59:59.999Z', '2026-11-21', '2026-11-20T16:00:00Z'],
    ['midnight', '2026-11-21T16:00:00Z', '2026-11-22', '2026-11-21T16:00:00Z'],
    ['half past midnight', '2026-11-21T16:30:00Z', '2026-11-22', '2026-11-21T16:00:00Z'],
    ['08:00, midnight in Greenwich', '2026-11-22T00:00:00Z', '2026-11-22', '2026-11-21T16:00:00Z'],
    ['new year', '2026-12-31T16:00:00Z', '2027-01-01', '2026-12-31T16:00:00Z'],
    ['a leap day', '2028-02-28T17:00:00Z', '2028-02-29', '2028-02-28T16:00:00Z'],
  ])('%s', (_, at, date, midnight) => {
    expect(dateOf(utc(at))).toBe(date)
    expect(startOfDay(utc(at))).toBe(utc(midnight))
  })

  test('a clock time is of the same business day, before and after Greenwich’s midnight', () => {
    for (const of of ['2026-11-21T16:30:00Z', '2026-11-22T00:00:00Z', '2026-11-22T15:59:59Z']) {
      expect(atTime(utc(of), '14:20')).toBe(utc('2026-11-22T06:20:00Z'))
      expect(atTime(utc(of), '0:30')).toBe(utc('2026-11-21T16:30:00Z'))
    }
  })

  test('every instant is within the day it falls on', () => {
    fc.assert(
      fc.property(fc.integer({ min: 946_684_800_000, max: 4_102_444_800_000 }), (ms) => {
        const midnight = startOfDay(instant(ms))
        expect(ms - midnight).toBeGreaterThanOrEqual(0)
        expect(ms - midnight).toBeLessThan(day)
        expect(dateOf(midnight)).toBe(dateOf(instant(ms)))
        expect(startOfDay(midnight)).toBe(midnight)
      }),
    )
  })
})
