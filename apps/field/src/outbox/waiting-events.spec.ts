import type { OutboxItem } from '@ruhu/client'
import { type Command, type CommandId, fold, type StreamId } from '@ruhu/domain'
import { type Clock, cast, depart, dispatched, on, play, sceneOf, tick, visitDay } from '@ruhu/domain/testing'
import { describe, expect, it } from 'vitest'
import { withWaitingEvents } from './waiting-events.ts'

const steps = dispatched(sceneOf('install'), { for: '14:30', from: '-1 10:00' })
const { history } = play(steps)
const stream = history[0]?.stream as StreamId
const own = { stream, by: cast.technician }
const item = (n: number, clock: Clock, command: Command, rest: Partial<OutboxItem> = {}): OutboxItem => ({
  stream,
  commandId: `command-${n}` as CommandId,
  at: on(visitDay, clock),
  command,
  ...rest,
})
const departing = (clock: Clock): Command => ({ type: 'Depart', at: on(visitDay, clock) })

describe('what waits to be sent', () => {
  it('counts at once, in order, and is named', () => {
    const items = [
      item(1, '13:50', { type: 'TickKit', at: on(visitDay, '13:50'), carried: ['badge'] }),
      item(2, '13:52', departing('13:52')),
      item(3, '14:26', { type: 'Arrive', at: on(visitDay, '14:26') }),
    ]
    const { events, waiting } = withWaitingEvents(history, items, own)
    expect(events.slice(history.length).map(({ type }) => type)).toEqual(['v1.KitTicked', 'v1.Departed', 'v1.Arrived'])
    expect(events.slice(history.length).every(({ id }) => waiting.has(id))).toBe(true)
    expect(events.map(({ version }) => version)).toEqual(events.map((_, place) => place + 1))
    expect(fold(events)).toMatchObject({ stage: 'at-door', carried: ['badge'], arrivedAt: on(visitDay, '14:26') })
  })

  it('leaves out what belongs to another visit and what was refused', () => {
    const items = [
      item(1, '13:52', departing('13:52'), { stream: 'another' as StreamId }),
      item(2, '13:52', departing('13:52'), { answer: { status: 'fault', fault: { kind: 'forbidden' } } }),
      item(3, '13:53', { type: 'CloseOrder' }),
    ]
    expect(withWaitingEvents(history, items, own)).toEqual({ events: history, waiting: new Set() })
  })

  it('is not there twice when the feed was faster than the answer', () => {
    const known = play([...steps, tick(on(visitDay, '13:50')), depart(on(visitDay, '13:52'))]).history
    const { events, waiting } = withWaitingEvents(known, [item(2, '13:52', departing('13:52'))], own)
    expect(events).toEqual(known)
    expect(waiting.size).toBe(0)
  })
})
