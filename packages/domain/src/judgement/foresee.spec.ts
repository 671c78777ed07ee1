import { describe, expect, test } from 'vitest'
import { givenFor, play } from '../../testing/play.ts'
import type { Step } from '../../testing/scenario.ts'
import { arrive, assign, type Clock, close, depart, dispatched, notify, on, open, tick } from '../../testing/steps.ts'
import { cast, sceneOf, takerIn, visitDay, world } from '../../testing/world.ts'
import { fourOnes } from '../work-order/kit.ts'
import { foresee } from './foresee.ts'
import { rules2015 } from './rules.ts'

const scene = sceneOf('install')
const at = (clock: Clock) => on(visitDay, clock)
const before = dispatched(scene, { for: '14:20', from: '-1 9:00' })

const foreseen = (steps: readonly Step[], next: Step): string[] => {
  const { history, order } = play(steps)
  const asked = { command: next.command, given: givenFor(next, world, order), by: takerIn(cast, next.as) }
  return foresee(rules2015, history, asked).map(({ provision }) => provision)
}

describe('what a step would breach', () => {
  test('9.1 departing without the shoe covers', () => {
    const short = tick(at('13:40'), ['badge', 'service-card', 'work-cloth'])
    expect(foreseen([...before, short], depart(at('13:50')))).toEqual(['9.1'])
    expect(foreseen([...before, tick(at('13:40'), fourOnes)], depart(at('13:50')))).toEqual([])
  })

  test('9.1 departing with nothing ticked is unproven, so nothing is foreseen', () => {
    expect(foreseen(before, depart(at('13:50')))).toEqual([])
  })

  test('8.4 knocking 21 minutes early', () => {
    expect(foreseen(before, arrive(at('13:59')))).toEqual(['8.4'])
    expect(foreseen(before, arrive(at('14:00')))).toEqual([])
  })

  test('what is breached already is not foreseen again', () => {
    expect(foreseen(before, arrive(at('14:41')))).toEqual([])
  })

  test('8.1 knocking without an appointment', () => {
    expect(foreseen([open(scene, at('9:00'))], arrive(at('9:30')))).toEqual(['8.1'])
  })

  test('telling the customer breaches nothing', () => {
    const told = notify(at('13:30'), { reason: 'traffic', offered: at('15:00'), answer: 'agreed' })
    expect(foreseen(before, told)).toEqual([])
  })

  test('what would be refused turns no verdict', () => {
    expect(foreseen(before, close(at('14:00')))).toEqual([])
    expect(foreseen([], assign(scene, at('14:00')))).toEqual([])
  })

  test('opening an order breaches nothing', () => {
    expect(foreseen([], open(scene, at('9:00')))).toEqual([])
  })
})
