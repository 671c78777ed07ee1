import { describe, expect, test } from 'vitest'
import { createServerClock } from './server-clock.ts'

const heard = Date.UTC(2026, 10, 22, 2)

describe('the server’s time', () => {
  test('is the device’s own, mended by what the server last said', () => {
    const device = { wall: () => heard + 3_600_000, elapsed: () => 0 }
    const clock = createServerClock(device)
    clock.observe(heard)
    expect(clock.now()).toBe(heard)
    expect(clock.reading().wall).toBe(heard + 3_600_000)
  })

  test('is never before the server was last heard, nor before any time there can be', () => {
    const emptied = { wall: () => 0, elapsed: () => 0 }
    const clock = createServerClock(emptied)
    expect(clock.now()).toBe(Date.UTC(2000, 0))
    clock.resume({ offset: 0, seen: { server: heard, wall: heard, elapsed: 5, run: 'before' } as never })
    expect(clock.now()).toBe(heard)
    expect(clock.reading().wall).toBe(0)
  })
})
