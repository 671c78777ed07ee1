import { restAt } from '../calendar/rest-hours.ts'
import type { RecordedOf } from '../work-order/events.ts'
import { breach, type Finding, type Judge, kept, notApplicable, unproven } from './facts.ts'
import { allOf } from './visits.ts'

type Call = RecordedOf<'v1.ContactAttempted'>

/**
 * 8.2: calls to book a visit avoid the hours the customer rests, by when they were made. The hours are a setting, and the
 * customer's own replace it. Notices of 8.5, calls at the door, calls the customer asked for or made, and messages are
 * free. The caller answers; what was rung on a phone the system does not see is unproven.
 */
export const restHours: Judge<'rest-hours'> = (_, { visit, order, rules }) => {
  const calls = allOf(visit, 'v1.ContactAttempted').filter(isBound)
  if (calls.length === 0) return notApplicable('CALLED_NEVER')
  const own = order.opened.data.restHours
  for (const call of calls) {
    const rest = call.data.outside ? undefined : restAt(call.at, rules.settings.restHours, own)
    if (rest) return by(call, breach({ code: 'CALLED_IN_REST', facts: { calledAt: call.at, until: rest.until } }, call))
  }
  const unseen = calls.find(({ data }) => data.outside)
  const last = calls[calls.length - 1] as Call
  return unseen ? by(unseen, unproven('CALL_UNSEEN', unseen)) : by(last, kept('CALLED_CONSIDERATELY', ...calls))
}

const isBound = ({ data }: Call): boolean =>
  data.channel === 'call' && !data.customersWish && (data.purpose === 'booking' || data.purpose === 'follow-up')

const by = (call: Call, finding: Finding): Finding => ({
  ...finding,
  answerable: { kind: 'person', person: call.by },
  measure: 'setting',
})
