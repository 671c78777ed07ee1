import { instant, minute } from '@ruhu/domain'
import { describe, expect, it } from 'vitest'
import { scaleOf, spread } from './ruler-scale.ts'

const promised = instant(Date.UTC(2026, 10, 22, 6, 30))
const minutes = (n: number) => instant(promised + n * minute)
const times = { now: minutes(-38), notice: minutes(-20), promised, onTime: { from: minutes(-20), until: minutes(20) } }

describe('8.4 8.5 the ruler of a visit', () => {
  it('runs from now to the end of the band', () => {
    const scale = scaleOf(times)
    expect([scale(times.now), scale(times.onTime.until)]).toEqual([0, 100])
    expect(scale(promised)).toBeCloseTo(65.5, 1)
  })

  it('draws no more than an hour before the notice limit', () => {
    const scale = scaleOf({ ...times, now: minutes(-300) })
    expect([scale(minutes(-300)), scale(minutes(-80)), scale(minutes(20))]).toEqual([0, 0, 100])
  })

  it('stands still once the notice limit has passed, and holds a late now at the end', () => {
    const scale = scaleOf({ ...times, now: minutes(45) })
    expect([scale(minutes(-20)), scale(promised), scale(minutes(45))]).toEqual([0, 50, 100])
  })

  it('grows for an arrival after the band', () => {
    expect(scaleOf({ ...times, eta: minutes(40) })(minutes(40))).toBe(100)
  })
})

describe('labels on a ruler', () => {
  it('stay where they are wanted when there is room', () => {
    expect(
      spread(
        [
          { at: 20, width: 10 },
          { at: 80, width: 10 },
        ],
        2,
      ),
    ).toEqual([15, 75])
  })

  it('step aside for each other and stay on the ruler', () => {
    expect(
      spread(
        [
          { at: 0, width: 20 },
          { at: 5, width: 20 },
          { at: 100, width: 20 },
        ],
        2,
      ),
    ).toEqual([0, 22, 80])
    expect(
      spread(
        [
          { at: 95, width: 20 },
          { at: 100, width: 20 },
        ],
        2,
      ),
    ).toEqual([58, 80])
  })
})
