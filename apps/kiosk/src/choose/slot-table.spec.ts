import { atTime, day, defaultSettings, instant, plus, type Slot, startOfDay, windowsFrom } from '@ruhu/domain'
import { describe, expect, test } from 'vitest'
import { freeIn, offerIsStale, slotTable } from './slot-table.ts'

const sunday = startOfDay(instant(1_795_312_800_000))
const at = (clock: `${number}:${number}`, ahead = 0) => atTime(plus(sunday, ahead * day), clock)
const settings = { ...defaultSettings.appointment, daysAhead: 2 }
const windowsAt = (now = at('12:00'), taken: readonly Slot[] = []) =>
  windowsFrom(now, settings).map((slot) => ({ slot, left: taken.some(({ start }) => start === slot.start) ? 0 : 8 }))
const monday: Slot = { start: at('9:00', 1), end: at('11:00', 1) }

describe('8.3 the times a customer is shown', () => {
  test('four windows across, the days down, what has begun today is past', () => {
    const table = slotTable({ windows: windowsAt(), now: at('12:00') })
    expect(table.columns).toHaveLength(4)
    expect(table.days.map(({ cells }) => cells.map(({ state }) => state))).toEqual([
      ['past', 'past', 'free', 'free'],
      ['free', 'free', 'free', 'free'],
      ['free', 'free', 'free', 'free'],
    ])
  })

  test('in the evening today is not shown any more', () => {
    const { days } = slotTable({ windows: windowsAt(at('18:30')), now: at('18:30') })
    expect(days.map(({ day: each }) => each)).toEqual([plus(sunday, day), plus(sunday, 2 * day)])
  })

  test('what is not offered is full, and so is what was taken after it was offered', () => {
    const offered = windowsAt().map(({ slot }) => slot)
    const rest = offered.filter(({ start }) => start !== monday.start)
    expect(slotTable({ windows: windowsAt(), offered: rest, now: at('12:00') }).days[1]?.cells[0]?.state).toBe('full')
    expect(slotTable({ windows: windowsAt(at('12:00'), [monday]), offered, now: at('12:00') }).days[1]?.cells[0]?.state).toBe('full')
  })

  test('what was offered and has begun since is past, not gone', () => {
    const offered = windowsAt().map(({ slot }) => slot)
    const { days } = slotTable({ windows: windowsAt(at('14:30')), offered, now: at('14:30') })
    expect(days[0]?.cells.map(({ state }) => state)).toEqual(['past', 'past', 'past', 'free'])
  })

  test('free ones, in order of time', () => {
    expect(freeIn(slotTable({ windows: windowsAt(), now: at('12:00') }))).toEqual(windowsAt().map(({ slot }) => slot))
  })
})

test('an offer is stale when a window was taken, has begun or was given back', () => {
  const offered = windowsAt().map(({ slot }) => slot)
  expect(offerIsStale(offered, windowsAt())).toBe(false)
  expect(offerIsStale(offered, windowsAt(at('12:00'), [monday]))).toBe(true)
  expect(offerIsStale(offered, windowsAt(at('14:30')))).toBe(true)
  expect(offerIsStale(offered.slice(1), windowsAt())).toBe(true)
})
