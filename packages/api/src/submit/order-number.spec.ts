import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkDigit, orderNumber } from './order-number.ts'

describe('order numbers', () => {
  test('count up within a business day, with a check digit', () => {
    expect(orderNumber('2026-11-22', 417)).toBe('BJ-261122-00417-7')
  })

  test('any one digit mistyped is noticed', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^\d{11}$/), fc.nat(10), fc.integer({ min: 1, max: 9 }), (digits, place, by) => {
        const wrong = [...digits].map((digit, index) => (index === place ? String((Number(digit) + by) % 10) : digit)).join('')
        expect(checkDigit(wrong)).not.toBe(checkDigit(digits))
      }),
    )
  })
})
