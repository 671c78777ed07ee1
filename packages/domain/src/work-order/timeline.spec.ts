import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyHistory } from '../../testing/arbitrary.ts'
import { play } from '../../testing/play.ts'
import { arrive, type Clock, dispatched, notify, on, tick, uploaded, visited } from '../../testing/steps.ts'
import { sceneOf, visitDay } from '../../testing/world.ts'
import { spans, timeline } from './timeline.ts'

const scene = sceneOf('install')
const at = (clock: Clock) => on(visitDay, clock)
const booking = dispatched(scene, { for: '14:20', from: '-1 9:00' })

describe('a history as it is read', () => {
  test('cut into the spans of a visit', () => {
    const visit = visited(scene, { ticked: '13:40', departed: '13:50', arrived: '14:20', left: '15:00', closed: '15:05' })
    const told = notify(at('13:55'), { reason: 'traffic', offered: at('14:30'), answer: 'agreed' })
    const cut = timeline(play([...booking, ...visit, told]).history)
    expect(cut.map(({ span, events }) => [span, events.length])).toEqual([
      ['appointment', 5],
      ['before', 4],
      ['on-the-way', 2],
      ['at-the-door', 8],
      ['inside', 5],
      ['forms', 5],
      ['leaving', 4],
    ])
  })

  test('spans without facts are left out', () => {
    expect(timeline(play(booking).history).map(({ span }) => span)).toEqual(['appointment', 'before'])
    expect(timeline([])).toEqual([])
  })

  test('by the time of the facts, not of their uploads', () => {
    const ticks = [uploaded(at('14:00'), tick(at('13:45'))), uploaded(at('14:01'), tick(at('13:30'), []))]
    const before = timeline(play([...booking, ...ticks, arrive(at('14:20'))]).history).find(({ span }) => span === 'before')
    expect(before?.events.map((event) => event.at)).toEqual([at('-1 9:21'), at('13:30'), at('13:45')])
  })

  test('shows every fact once, spans in their order', () => {
    fc.assert(
      fc.property(anyHistory, (history) => {
        const cut = timeline(history)
        expect(cut.flatMap(({ events }) => events).toSorted((a, b) => a.version - b.version)).toEqual(history)
        expect(cut.map(({ span }) => span)).toEqual(spans.filter((span) => cut.some((one) => one.span === span)))
      }),
    )
  })
})
