import { kitItems } from '@ruhu/domain'
import { describe, expect, it } from 'vitest'
import { sameKit, toggled } from './kit.ts'

describe('9.1 what is ticked', () => {
  it('keeps the regulation’s order however it is tapped', () => {
    expect(toggled(toggled(toggled([], 'work-cloth'), 'badge'), 'tools')).toEqual(['badge', 'work-cloth', 'tools'])
    expect(toggled(kitItems, 'badge')).toEqual(kitItems.slice(1))
  })

  it('is the same list in another order, and not the same as none recorded', () => {
    expect(sameKit(['badge', 'work-cloth'], ['work-cloth', 'badge'])).toBe(true)
    expect(sameKit([], [])).toBe(true)
    expect(sameKit(undefined, [])).toBe(false)
    expect(sameKit(['badge'], [])).toBe(false)
  })
})
