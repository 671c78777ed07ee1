import { type Judge, notApplicable } from './facts.ts'
import { owedOf, stillOwed } from './owed.ts'

/**
 * 9.8: damage reported at the visit or later, by anyone, opens a claim: settled, waived by the customer, or decided within
 * the limit. Whoever handles claims answers for it.
 */
export const damageCompensated: Judge<'damage-compensated'> = (_, facts) => {
  const claim = owedOf(facts, 'claim')
  if (!claim) return notApplicable('NOTHING_DAMAGED')
  const answerable = { kind: 'claims', branch: facts.order.opened.data.branch } as const
  const owed = stillOwed(claim, facts, answerable)
  if (owed) return owed
  const { openedBy, closedBy } = claim
  return {
    outcome: 'kept',
    reason: { code: 'CLAIM_CLOSED', facts: {} },
    cites: closedBy ? [openedBy, closedBy] : [openedBy],
    answerable,
    measure: 'setting',
    scope: 'obligation',
  }
}
