import { createServerClock, type Me, type OrderEntry, type OrdersState } from '@ruhu/client'
import { instant, type OpenWorkOrder, type StreamId } from '@ruhu/domain'
import { beforeEach, describe, expect, it } from 'vitest'
import { forgetKept, readKept, resumeClock, writeKept } from './kept.ts'

const now = Date.UTC(2026, 10, 22, 6, 0)
const me = { person: 'p', name: 'n' } as unknown as Me
const values = new Map<string, string>()
const store = {
  getItem: (key: string) => values.get(key) ?? null,
  setItem: (key: string, value: string) => void values.set(key, value),
  removeItem: (key: string) => void values.delete(key),
}
const entry = (id: string, stage: OpenWorkOrder['stage'], promisedAt: number) =>
  ({ id, version: 1, changedAt: now, customer: null, order: { stage, appointment: { promisedAt } } }) as unknown as OrderEntry
const stateOf = (...entries: OrderEntry[]): OrdersState => ({
  status: 'live',
  asOf: instant(now),
  names: { p: 'n' },
  gone: new Set(),
  orders: new Map(entries.map((each) => [each.id as StreamId, each])),
})
const clockAt = (at: number) => {
  const clock = createServerClock()
  clock.observe(at)
  return clock
}
const yesterday = now - 86_400_000

beforeEach(() => values.clear())

describe('what the phone keeps', () => {
  it('is read back', () => {
    writeKept(store, { me, clock: clockAt(now), state: stateOf(entry('a', 'assigned', now)) })
    expect(readKept(store)).toMatchObject({ me, orders: { asOf: now, names: { p: 'n' }, orders: [{ id: 'a' }] } })
  })

  it('leaves out what is over and of another day, not what is unfinished', () => {
    const state = stateOf(entry('over', 'closed', yesterday), entry('open', 'left', yesterday), entry('today', 'closed', now))
    writeKept(store, { me, clock: clockAt(now), state })
    expect(readKept(store)?.orders.orders.map(({ id }) => id)).toEqual(['open', 'today'])
  })

  it('is not there before anything was fetched, after it was forgotten, or when it is spoilt', () => {
    writeKept(store, { me, clock: clockAt(now), state: { status: 'loading', orders: new Map(), gone: new Set(), names: {} } })
    expect(readKept(store)).toBeUndefined()
    writeKept(store, { me, clock: clockAt(now), state: stateOf() })
    forgetKept(store)
    expect(readKept(store)).toBeUndefined()
    store.setItem('ruhu.field', '{"me"')
    expect(readKept(store)).toBeUndefined()
  })

  it('sets the clock as it last was, and knows when the server was last heard', () => {
    writeKept(store, { me, clock: clockAt(now), state: stateOf() })
    const clock = createServerClock()
    const kept = readKept(store)
    if (kept) resumeClock(clock, kept)
    expect(Math.abs(clock.now() - now)).toBeLessThan(2_000)
    expect(clock.seen()).toEqual(kept?.seen)
    expect(clock.seen()?.server).toBe(now)
  })
})
