import { describe, expect, test } from 'vitest'
import { type Clock, on } from '../../testing/steps.ts'
import { visitDay } from '../../testing/world.ts'
import { day, plus } from '../kernel/instant.ts'
import { dateOf } from '../kernel/zone.ts'
import { formatFor } from '../messages/format.ts'
import { defaultSettings } from '../regulation/settings.ts'
import { Slot, sameSlot, windowsFrom, within } from './slot.ts'

const settings = defaultSettings.appointment
const at = (clock: Clock) => on(visitDay, clock)
const shown = (from: Parameters<typeof windowsFrom>[0], daysAhead = 0) =>
  windowsFrom(from, { ...settings, daysAhead }).map((slot) => formatFor('en-GB').window(slot))

describe('8.3 windows to choose from', () => {
  test('half past midnight in Beijing: the whole of that day', () => {
    expect(shown(at('0:30'))).toEqual(['09:00–11:00', '11:00–13:00', '14:00–16:00', '16:00–18:00'])
    expect(dateOf(windowsFrom(at('0:30'), settings)[0]?.start ?? visitDay)).toBe('2026-11-22')
  })

  test('the minute before midnight: nothing of today', () => {
    expect(shown(plus(visitDay, day - 1))).toEqual([])
    expect(windowsFrom(plus(visitDay, -1), { ...settings, daysAhead: 1 })[0]).toEqual({ start: at('9:00'), end: at('11:00') })
  })

  test('a window that has begun is not offered any more', () => {
    expect(shown(plus(at('11:00'), -1))).toHaveLength(3)
    expect(shown(at('11:00'))).toEqual(['14:00–16:00', '16:00–18:00'])
  })

  test('as many days ahead as the settings say, in order of time, none twice', () => {
    const slots = windowsFrom(at('0:30'), settings)
    expect(slots).toHaveLength(4 * 7)
    expect(slots).toEqual(slots.toSorted((a, b) => a.start - b.start))
    expect(slots.some((slot, index) => slots.slice(0, index).some((other) => sameSlot(slot, other)))).toBe(false)
  })
})

describe('a window', () => {
  const slot = { start: at('14:00'), end: at('16:00') }

  test('holds its start and not its end', () => {
    expect(within(slot, slot.start)).toBe(true)
    expect(within(slot, plus(slot.end, -1))).toBe(true)
    expect(within(slot, slot.end)).toBe(false)
    expect(within(slot, plus(slot.start, -1))).toBe(false)
  })

  test('ends after it starts', () => {
    expect(Slot.safeParse(slot).success).toBe(true)
    expect(Slot.safeParse({ start: slot.end, end: slot.start }).error?.issues[0]?.path).toEqual(['end'])
    expect(Slot.safeParse({ start: slot.start, end: slot.start }).success).toBe(false)
  })
})
