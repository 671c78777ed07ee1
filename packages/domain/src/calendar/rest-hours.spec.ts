import { describe, expect, test } from 'vitest'
import { instant } from '../kernel/instant.ts'
import { defaultSettings } from '../regulation/settings.ts'
import { nextCallable, type RestInterval, restAt } from './rest-hours.ts'

const at = (local: string) => instant(Date.parse(`${local}+08:00`))
const usual = defaultSettings.restHours
const rests = (local: string, own?: readonly RestInterval[]) => restAt(at(local), usual, own) !== undefined

describe('8.2 when customers rest', () => {
  test.each([
    ['2026-11-25T11:59:59.999', false],
    ['2026-11-25T12:00:00', true],
    ['2026-11-25T13:59:59.999', true],
    ['2026-11-25T14:00:00', false],
    ['2026-11-25T19:59:59.999', false],
    ['2026-11-25T20:00:00', true],
    ['2026-11-26T00:00:00', true],
    ['2026-11-26T08:29:59.999', true],
    ['2026-11-26T08:30:00', false],
  ])('on a working day, each interval up to its end: %s', (local, rest) => {
    expect(rests(local)).toBe(rest)
  })

  test.each([
    ['National Day', '2026-10-01T09:59:59', true],
    ['National Day', '2026-10-01T10:00:00', false],
    ['a weekend day inside the holiday', '2026-10-03T09:30:00', true],
    ['a day off in lieu', '2026-10-07T09:30:00', true],
    ['a Saturday worked instead', '2026-10-10T09:30:00', false],
    ['a Saturday like any other', '2026-11-28T09:30:00', false],
  ])('a listed day off rests until ten: %s', (_, local, rest) => {
    expect(rests(local)).toBe(rest)
  })

  test('weekends are a setting of their own, and a make-up Saturday is no weekend', () => {
    const lazy = { ...usual, weekend: [['20:00', '10:00']] as const }
    expect(restAt(at('2026-11-29T09:30:00'), lazy)).toBeDefined()
    expect(restAt(at('2026-10-10T13:00:00'), lazy)).toBeDefined()
    expect(restAt(at('2026-11-29T13:00:00'), lazy)).toBeUndefined()
  })

  test('the customer’s own hours replace the usual ones, also on a day off', () => {
    const own = [['22:00', '06:00']] as const
    expect([rests('2026-11-25T12:30:00', own), rests('2026-11-25T23:00:00', own), rests('2026-10-01T09:00:00', own)]).toEqual([
      false,
      true,
      false,
    ])
  })

  test('the next time to call is when rest ends, and a holiday morning follows its night', () => {
    expect(nextCallable(at('2026-11-25T12:30:00'), usual)).toBe(at('2026-11-25T14:00:00'))
    expect(nextCallable(at('2026-09-30T23:00:00'), usual)).toBe(at('2026-10-01T10:00:00'))
    expect(nextCallable(at('2026-11-25T15:00:00'), usual)).toBe(at('2026-11-25T15:00:00'))
  })
})
