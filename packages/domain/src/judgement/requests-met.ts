import { cameBefore } from '../work-order/chronology.ts'
import type { RecordedOf } from '../work-order/events.ts'
import { breach, breached, isOver, type Judge, kept, notApplicable, unproven } from './facts.ts'
import { owedOf, stillOwed } from './owed.ts'
import type { DeclineLack } from './reasons.ts'
import { allOf } from './visits.ts'

/**
 * 9.3: requests are met as far as they may be; if not, understanding comes first, then the true reason, then an
 * alternative. Recording it is the note on the order. What was declined against the customer's wish is made good later;
 * an unlawful demand needs no alternative.
 */
export const requestsMet: Judge<'requests-met'> = (_, facts) => {
  const requests = allOf(facts.visit, 'v1.RequestRecorded')
  const declined = allOf(facts.visit, 'v1.RequestDeclined')
  if (requests.length + declined.length === 0) return notApplicable('NO_REQUEST')
  for (const decline of declined) {
    const missing = lacks(decline)
    if (missing.length > 0) return breach({ code: 'DECLINED_WITHOUT', facts: { missing } }, decline)
  }
  const open = requests.find((request) => !request.data.met && !declined.some((decline) => answers(decline, request)))
  if (open) return isOver(facts) ? breached('REQUEST_UNANSWERED', open) : unproven('NOT_YET', open)
  const recovery = owedOf(facts, 'recovery')
  const owed = recovery && stillOwed(recovery, facts)
  if (owed) return owed
  return declined.length > 0 ? kept('DECLINED_PROPERLY', ...declined, recovery?.closedBy) : kept('REQUESTS_MET', ...requests)
}

const lacks = ({ data }: RecordedOf<'v1.RequestDeclined'>): DeclineLack[] => {
  const missing: DeclineLack[] = []
  if (!data.understanding) missing.push('understanding')
  if (data.reason === undefined) missing.push('reason')
  if (data.alternative === undefined && data.reason !== 'unlawful') missing.push('alternative')
  return missing
}

const answers = (decline: RecordedOf<'v1.RequestDeclined'>, request: RecordedOf<'v1.RequestRecorded'>): boolean =>
  decline.data.request === request.data.request && (decline.data.place ?? 1) === (request.data.place ?? 1) && !cameBefore(decline, request)
