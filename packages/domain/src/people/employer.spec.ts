import { describe, expect, test } from 'vitest'
import { company, lapsedPartner, partner, visitDay } from '../../testing/world.ts'
import type { EmployerCode } from '../kernel/ids.ts'
import { plus } from '../kernel/instant.ts'
import { mayBeDispatched } from './employer.ts'

describe('3 who gets new work', () => {
  test('the company’s own, and a partner whose agreement runs', () => {
    expect(mayBeDispatched(company, visitDay)).toBe(true)
    expect(mayBeDispatched(partner, visitDay)).toBe(true)
  })

  test('a partner from the first moment of the agreement until it ends, not after', () => {
    const { from, until } = lapsedPartner.agreement ?? { from: visitDay, until: visitDay }
    expect([plus(from, -1), from, plus(until, -1), until].map((at) => mayBeDispatched(lapsedPartner, at))).toEqual([
      false,
      true,
      true,
      false,
    ])
  })

  test('never a partner without an agreement', () => {
    expect(mayBeDispatched({ code: 'friend' as EmployerCode, kind: 'partner' }, visitDay)).toBe(false)
  })
})
