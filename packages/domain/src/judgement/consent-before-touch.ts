import type { RecordedOf } from '../work-order/events.ts'
import { breach, type Judge, kept, notApplicable } from './facts.ts'
import { allOf } from './visits.ts'

/**
 * 9.6: nothing of the customer's is used, touched or moved without consent. The customer is asked to move it; who helps
 * has clean hands. Of each thing: whether it was suggested, who consented, who moved it.
 */
export const consentBeforeTouch: Judge<'consent-before-touch'> = (_, { visit }) => {
  const moved = allOf(visit, 'v1.ObjectMoved')
  if (moved.length === 0) return notApplicable('NOTHING_MOVED')
  for (const fact of moved) {
    const { object, consentBy, movedBy, cleanHands } = fact.data
    if (consentBy === undefined || consentBy === 'minor') return breach({ code: 'CONSENT_MISSING', facts: { object } }, fact)
    if (isToBeSuggested(fact)) return breach({ code: 'MOVE_NOT_SUGGESTED', facts: { object } }, fact)
    if (movedBy !== 'customer' && !cleanHands) return breach({ code: 'HANDS_UNCLEAN', facts: { object } }, fact)
  }
  return kept('CONSENT_GIVEN', ...moved)
}

const movable = ['furniture', 'appliance', 'computer', 'other']

/** What is moved is to be moved by the customer first; a socket or a ladder is only used. */
const isToBeSuggested = ({ data }: RecordedOf<'v1.ObjectMoved'>): boolean =>
  data.movedBy === 'technician' && !data.suggested && movable.includes(data.object)
