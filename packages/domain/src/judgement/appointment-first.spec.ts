import { describe, expect, test } from 'vitest'
import {
  agreeOther,
  arrive,
  assign,
  booked,
  depart,
  dispatched,
  offer,
  on,
  open,
  uploaded,
  windowOf,
  withdraw,
} from '../../testing/steps.ts'
import { verdictOn } from '../../testing/tell.ts'
import { branch, sceneOf, visitDay } from '../../testing/world.ts'

const scene = sceneOf('install')
const at = (clock: Parameters<typeof on>[1]) => on(visitDay, clock)
const opened = open(scene, at('9:00'))
const slot = windowOf(visitDay, '16:00')
const agreed = agreeOther(at('10:00'), { slot, promisedAt: slot.start, reason: 'customer-asked' })

describe('8.1 appointment first', () => {
  test('kept when an appointment came before the technician was sent: computed, and the branch answers', () => {
    const verdict = verdictOn('8.1', dispatched(scene, { for: '14:20', from: '-1 9:00' }))
    expect(verdict).toMatchObject({ outcome: 'kept', basis: 'computed', answerable: { kind: 'branch', branch } })
    expect(verdict.reason).toEqual({ code: 'APPOINTED_FIRST', facts: { promisedAt: at('14:20') } })
  })

  test('kept as soon as the time is agreed, though nobody is sent yet', () => {
    expect(verdictOn('8.1', booked(scene, { for: '14:20', from: '-1 9:00' })).outcome).toBe('kept')
    expect(verdictOn('8.1', [opened, agreed]).outcome).toBe('kept')
  })

  test('unproven while nothing was agreed', () => {
    expect(verdictOn('8.1', [opened, offer(at('9:10'))])).toMatchObject({ outcome: 'unproven', basis: 'none', reason: { code: 'NOT_YET' } })
  })

  test('breached by whoever comes without one', () => {
    const verdict = verdictOn('8.1', [opened, arrive(at('9:30'))])
    expect(verdict).toMatchObject({ outcome: 'breached', reason: { code: 'APPOINTED_NEVER' }, answerable: { kind: 'branch', branch } })
    expect(verdict.basis).toBe('observed')
  })

  test('an appointment made after the knock heals nothing, whatever was reported since', () => {
    const knocked = [opened, agreed, uploaded(at('11:00'), arrive(at('9:30')))]
    expect(verdictOn('8.1', knocked).outcome).toBe('breached')
    expect(verdictOn('8.1', [...knocked, depart(at('12:00'))]).outcome).toBe('breached')
  })

  test('what came first counts: setting out before the appointment, though assigned after it', () => {
    const sent = [agreed, assign(scene, at('10:10'))]
    expect(verdictOn('8.1', [opened, depart(at('9:30')), ...sent]).outcome).toBe('breached')
    expect(verdictOn('8.1', [opened, ...sent, depart(at('10:20'))]).outcome).toBe('kept')
  })

  test('a phone whose clock says the visit began before anybody was assigned is taken at the server’s time', () => {
    const sent = [opened, agreed, assign(scene, at('10:10'))]
    expect(verdictOn('8.1', [...sent, uploaded(at('10:20'), depart(at('9:30')))]).outcome).toBe('kept')
  })

  test('does not apply to an order withdrawn before anything was agreed', () => {
    expect(verdictOn('8.1', [opened, withdraw(at('9:20'))])).toMatchObject({ outcome: 'not-applicable', reason: { code: 'NO_VISIT' } })
  })

  test('does not apply to selling from door to door', () => {
    expect(verdictOn('8.1', [open(sceneOf('sale'), at('9:00')), arrive(at('9:30'))]).outcome).toBe('not-applicable')
  })
})
