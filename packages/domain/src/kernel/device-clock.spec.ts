import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { on } from '../../testing/steps.ts'
import { uuid, visitDay } from '../../testing/world.ts'
import { ClockReading, clockTolerance, DeviceStamp, timeOf } from './device-clock.ts'
import type { DeviceId } from './ids.ts'
import { day, hour, type Instant, instant, minute, plus } from './instant.ts'

const noon = on(visitDay, '12:00')
const device = uuid<DeviceId>(5, 1)
const second = 1_000

/** A device whose clocks can be meddled with: time passes, awake or asleep; the wall clock is moved; the program restarts. */
const deviceAt = (start: Instant, offset = 0) => {
  let [now, off, elapsed, run]: [number, number, number, number] = [start, offset, 5 * minute, 1]
  const read = (): ClockReading => ({ wall: instant(now + off), elapsed, run: uuid(6, run) })
  return {
    now: () => instant(now),
    awake: (ms: number) => {
      now += ms
      elapsed += ms
    },
    asleep: (ms: number) => {
      now += ms
    },
    move: (ms: number) => {
      off += ms
    },
    restart: () => {
      run += 1
      elapsed = 0
    },
    read,
    /** Hears the server's time, which was `late` ms on the way. */
    hear: (late = 0) => ({ ...read(), server: plus(instant(now), -late) }),
  }
}
type Device = ReturnType<typeof deviceAt>

/** Hears the server unless `deaf`, taps, uploads; what happens in between is told. */
const told = (clocks: Device, [between, after]: readonly [() => void, () => void], deaf = false) => {
  const seen = deaf ? undefined : clocks.hear()
  between()
  const [made, tapped] = [clocks.read(), clocks.now()]
  after()
  const stamp: DeviceStamp = { device, sequence: 1, made, ...(seen && { seen }) }
  return { tapped, ...timeOf({ stamp, sent: clocks.read(), received: clocks.now() }) }
}

const steadyAt = ({ tapped }: { tapped: Instant }) => ({ at: tapped, clock: 'steady' })

describe('the time of a tap on a clock that is wrong and stays so', () => {
  test.each([
    ['right', 0],
    ['ten minutes slow', -10 * minute],
    ['a day fast', day],
  ])('%s', (_, offset) => {
    const clocks = deviceAt(noon, offset)
    const tap = told(clocks, [() => clocks.awake(hour), () => clocks.awake(3 * hour)])
    expect(tap).toMatchObject(steadyAt(tap))
  })

  test('asleep, and through a restart', () => {
    const clocks = deviceAt(noon, -10 * minute)
    const tap = told(clocks, [
      () => clocks.asleep(hour),
      () => {
        clocks.restart()
        clocks.asleep(2 * hour)
      },
    ])
    expect(tap).toMatchObject(steadyAt(tap))
  })

  test('without a word from the server: in one run and awake; otherwise nothing vouches for the wall clock', () => {
    const deaf = (after: (clocks: Device) => void) => {
      const clocks = deviceAt(noon, -10 * minute)
      const tap = told(clocks, [() => clocks.awake(hour), () => after(clocks)], true)
      return { right: tap.at === tap.tapped, clock: tap.clock }
    }
    expect(deaf((clocks) => clocks.awake(hour))).toEqual({ right: true, clock: 'steady' })
    expect(deaf((clocks) => clocks.asleep(hour))).toEqual({ right: true, clock: 'unsteady' })
    expect(deaf((clocks) => clocks.restart())).toEqual({ right: true, clock: 'unsteady' })
  })
})

describe('a wall clock that was moved', () => {
  const moved = (between: (clocks: Device) => void, after: (clocks: Device) => void, deaf = false) => {
    const clocks = deviceAt(noon)
    return told(clocks, [() => between(clocks), () => after(clocks)], deaf)
  }

  test('changes nothing while the program ran and the device was awake, even there and back', () => {
    const tap = moved(
      (clocks) => {
        clocks.awake(hour)
        clocks.move(-40 * minute)
      },
      (clocks) => {
        clocks.awake(hour)
        clocks.move(40 * minute)
      },
    )
    expect(tap).toMatchObject(steadyAt(tap))
  })

  test('leaves the time open once the program restarted, or the device slept', () => {
    for (const pause of [(clocks: Device) => clocks.restart(), (clocks: Device) => clocks.asleep(2 * minute)]) {
      const tap = moved(
        (clocks) => clocks.awake(hour),
        (clocks) => {
          pause(clocks)
          clocks.move(-5 * minute)
          clocks.awake(2 * minute)
        },
      )
      expect(tap.clock).toBe('unsteady')
    }
  })

  test('there and back is seen where the monotonic clock counted more than the wall clock', () => {
    const back = (clocks: Device) => {
      clocks.awake(hour)
      clocks.move(-40 * minute)
    }
    const forth = (clocks: Device) => {
      clocks.move(40 * minute)
      clocks.restart()
      clocks.awake(hour)
    }
    expect(moved(back, forth).clock).toBe('unsteady')
  })

  test('there and back is seen where the tap would lie before the server was heard, or after the upload', () => {
    for (const ms of [-2 * hour, 3 * hour]) {
      const tap = moved(
        (clocks) => {
          clocks.restart()
          clocks.awake(hour)
          clocks.move(ms)
        },
        (clocks) => {
          clocks.restart()
          clocks.move(-ms)
          clocks.awake(hour)
        },
      )
      expect(tap.clock).toBe('unsteady')
      expect(tap.at).toBe(ms < 0 ? noon : plus(noon, 2 * hour))
    }
  })

  test('does not matter where the server’s own times leave a minute for the tap', () => {
    const tap = moved(
      (clocks) => clocks.awake(20 * second),
      (clocks) => {
        clocks.restart()
        clocks.move(-hour)
        clocks.awake(30 * second)
      },
    )
    expect(tap).toMatchObject({ clock: 'steady' })
    expect(Math.abs(tap.at - tap.tapped)).toBeLessThanOrEqual(clockTolerance)
  })

  test('without a word from the server is seen against the monotonic clock, and set back it cannot make the tap younger', () => {
    const tap = moved(
      () => {},
      (clocks) => {
        clocks.awake(hour)
        clocks.move(-40 * minute)
      },
      true,
    )
    expect(tap).toMatchObject({ clock: 'unsteady', at: tap.tapped })
  })

  test('to 1970 still gives a time there is', () => {
    const clocks = deviceAt(noon, -noon)
    const tap = told(
      clocks,
      [
        () => {},
        () => {
          clocks.restart()
          clocks.move(noon)
        },
      ],
      true,
    )
    expect(tap).toMatchObject({ clock: 'unsteady', at: 946_684_800_000 })
  })
})

describe('what a device cannot have seen', () => {
  const made = { wall: noon, elapsed: hour, run: uuid<string>(6, 1) }
  const stamp: DeviceStamp = { device, sequence: 1, made, seen: { ...made, server: noon } }

  test.each([
    ['a server’s time that lies ahead', { ...stamp, seen: { ...made, server: plus(noon, 2 * minute) } }, made],
    ['the server, after the tap', { ...stamp, seen: { ...made, elapsed: hour + 1, server: noon } }, made],
    ['the upload, before the tap', stamp, { ...made, elapsed: hour - 1 }],
  ])('%s', (_, odd, sent) => {
    expect(timeOf({ stamp: odd, sent, received: noon })).toEqual({ at: noon, clock: 'unsteady' })
    expect(timeOf({ stamp, sent: made, received: noon })).toEqual({ at: noon, clock: 'steady' })
  })
})

const anyMs = (max: number): Arbitrary<number> => fc.integer({ min: 0, max })
const anyMove = fc.integer({ min: clockTolerance + 1, max: 2 * day }).chain((ms) => fc.constantFrom(ms, -ms))
const latency = anyMs(clockTolerance / 2)

/** A stretch of time: how long, asleep or not, and whether the program restarted in it. */
const anyStretch = fc.record({ ms: anyMs(2 * day), asleep: fc.boolean(), restart: fc.boolean() })

const pass = (clocks: Device, { ms, asleep, restart }: { ms: number; asleep: boolean; restart: boolean }) => {
  if (restart) clocks.restart()
  if (asleep) clocks.asleep(ms)
  else clocks.awake(ms)
}

const anyVisit = fc.record({
  offset: fc.integer({ min: -2 * day, max: 2 * day }),
  between: anyStretch,
  after: anyStretch,
  answer: latency,
  request: latency,
  move: anyMove,
})
type Visit = typeof anyVisit extends Arbitrary<infer T> ? T : never

const uploadedBy = (visit: Visit, meddle: (clocks: Device, when: 'before' | 'after') => void = () => {}) => {
  const clocks = deviceAt(noon, visit.offset)
  const seen = clocks.hear(visit.answer)
  pass(clocks, visit.between)
  meddle(clocks, 'before')
  const [made, tapped] = [clocks.read(), clocks.now()]
  pass(clocks, visit.after)
  meddle(clocks, 'after')
  const [sent, received] = [clocks.read(), plus(clocks.now(), visit.request)]
  return { tapped, received, ...timeOf({ stamp: { device, sequence: 1, made, seen }, sent, received }) }
}

const holds = (claim: (visit: Visit) => void): void =>
  fc.assert(
    fc.property(anyVisit, (visit) => {
      claim(visit)
    }),
    { numRuns: 1_000 },
  )

describe('for any device', () => {
  test('a constant offset, any delay, asleep or restarted: the true time within the tolerance', () => {
    holds((visit) => {
      const { at, tapped, clock } = uploadedBy(visit)
      expect(clock).toBe('steady')
      expect(Math.abs(at - tapped)).toBeLessThanOrEqual(clockTolerance)
    })
  })

  test('a clock moved between tap and upload, with a restart in between: unsteady', () => {
    holds((visit) => {
      // Where the server's own times leave the tap no more than the tolerance, no clock is needed.
      const after = { ...visit.after, ms: visit.after.ms + clockTolerance + 1, restart: true }
      const { clock } = uploadedBy({ ...visit, after, answer: 0, request: 0 }, (clocks, when) => {
        if (when === 'after') clocks.move(visit.move)
      })
      expect(clock).toBe('unsteady')
    })
  })

  test('within one run, awake, moving the wall clock changes nothing', () => {
    holds((visit) => {
      const awake = {
        ...visit,
        between: { ...visit.between, asleep: false, restart: false },
        after: { ms: visit.after.ms, asleep: false, restart: false },
      }
      const meddled = uploadedBy(awake, (clocks, when) => clocks.move(when === 'before' ? visit.move : -2 * visit.move))
      expect(meddled).toEqual(uploadedBy(awake))
      expect(meddled.clock).toBe('steady')
    })
  })

  test('a clock moved before the tap and left so: never later than the upload, and steady only near the truth', () => {
    holds((visit) => {
      const { at, tapped, received, clock } = uploadedBy(visit, (clocks, when) => {
        if (when === 'before') clocks.move(visit.move)
      })
      expect(at).toBeLessThanOrEqual(received)
      const near = clockTolerance + visit.answer + visit.request
      if (clock === 'steady') expect(Math.abs(at - tapped)).toBeLessThanOrEqual(near)
    })
  })
})

describe('what a device may say', () => {
  const made = { wall: noon, elapsed: 7, run: uuid<string>(6, 1) }
  const stamp = { device, sequence: 0, made, seen: { ...made, server: noon } }

  test('a whole stamp, or one without a word from the server, comes back as it is', () => {
    expect(DeviceStamp.parse(stamp)).toEqual(stamp)
    const { seen: _, ...deaf } = stamp
    expect(DeviceStamp.parse(deaf)).toEqual(deaf)
    expect(ClockReading.parse({ ...made, wall: 0 }).wall).toBe(0)
  })

  test.each([
    ['device', { ...stamp, device: 'phone' }],
    ['sequence', { ...stamp, sequence: -1 }],
    ['sequence', { ...stamp, sequence: 0.5 }],
    ['made.wall', { ...stamp, made: { ...made, wall: -1 } }],
    ['made.elapsed', { ...stamp, made: { ...made, elapsed: -1 } }],
    ['made.elapsed', { ...stamp, made: { ...made, elapsed: 0.5 } }],
    ['made.run', { ...stamp, made: { ...made, run: 'first' } }],
    ['seen.server', { ...stamp, seen: { ...made, server: 0 } }],
    ['seen', { ...stamp, seen: { ...stamp.seen, zone: 8 } }],
    ['', { ...stamp, model: 'phone' }],
  ])('a wrong %s is named', (field, body) => {
    expect(DeviceStamp.safeParse(body).error?.issues.map(({ path }) => path.join('.'))).toEqual([field])
  })
})
