import { describe, expect, test } from 'vitest'
import { play } from '../../testing/play.ts'
import { dispatched, does, foundLocked, on, planned, setOff, without } from '../../testing/steps.ts'
import { sceneOf, visitDay } from '../../testing/world.ts'
import { nextStep, otherSteps } from './next-step.ts'

const scene = sceneOf('install')
const visit = planned(scene, '14:20').toSorted((a, b) => a.at - b.at)
const before = dispatched(scene, { for: '14:20', from: '-1 9:10' })

/** What is suggested after each step of a story. */
const suggested = (steps: typeof visit) =>
  steps.map((_, place) => {
    const { order } = play(steps.slice(0, place + 1))
    return order && nextStep(order)
  })

describe('what a visit comes to next', () => {
  test('is what a whole visit then does, down to closing', () => {
    const said = suggested(visit)
    const did = visit.map(({ command }) => command.type)
    // What prepares a visit, and being at the door before the knock, are not asked for one by one.
    const asked = did.filter((type) => !['StatePreShift', 'TickKit', 'ManagePhone', 'Arrive'].includes(type))
    const distinct = said.filter((type, place) => type !== undefined && type !== said[place - 1])
    expect(distinct).toEqual(asked.slice(asked.indexOf('Depart')))
    expect(said.at(-1)).toBeUndefined()
  })

  test('9.2 a repair confirms the fault, and other kinds go from the table to the door', () => {
    const repair = planned(sceneOf('repair'), '14:20').toSorted((a, b) => a.at - b.at)
    expect(suggested(repair)).toContain('ConfirmFault')
    const other = planned(sceneOf('other'), '14:20').toSorted((a, b) => a.at - b.at)
    expect(suggested(other)).not.toContain('StartWork')
    expect(suggested(other).at(-2)).toBe('CloseOrder')
  })

  test('9.14 nobody home: the note, then leaving', () => {
    const steps = [...before, ...setOff(scene, { departed: '13:50' }), ...foundLocked(scene, { arrived: '14:20', left: '14:40' })]
    const said = suggested(steps)
    expect(said.slice(-4)).toEqual(['PostDoorNote', 'PostDoorNote', 'Leave', 'EndWithout'])
  })

  test('9.11 what was passed over is not asked for again, and a missing paper is spoken of after leaving', () => {
    const hasty = without(visit, 'ShowBadge', 'SignSheet', 'SignReceipt', 'AttestByNumber', 'CloseOrder')
    const said = suggested(hasty)
    expect(said).toContain('ReceiveConsent')
    expect(said.at(-1)).toBe('EndWithout')
    const told = (['sheet', 'receipt'] as const).map((what) =>
      does('EndWithout', on(visitDay, '15:11'), { what, cause: 'customer', reason: 'refused' }),
    )
    expect(suggested([...hasty, ...told]).at(-1)).toBe('CloseOrder')
  })

  test('other ways stand beside it, and none once the order is over', () => {
    const at = (type: string) => play(visit.slice(0, visit.findIndex(({ command }) => command.type === type) + 1)).order
    const others = (type: string) => {
      const order = at(type)
      return order ? otherSteps(order) : []
    }
    expect(others('Depart')).toContain('Blocked')
    expect(others('Knock')).toContain('FindNobodyHome')
    expect(others('StartWork')).toContain('SuspendWork')
    expect(others('CloseOrder')).toEqual([])
  })
})
