import { cameBefore, latestOf } from '../work-order/chronology.ts'
import { breached, type Judge, notCome, unrecorded } from './facts.ts'
import { allOf, firstOf } from './visits.ts'

/** 6.4: the phone is silent, on vibration or off before the visit, so that it disturbs nobody. */
export const phoneManaged: Judge<'phone-managed'> = (_, facts) => {
  const { arrival } = facts.visit
  if (!arrival) return notCome(facts)
  const managed = latestOf(allOf(facts.visit, 'v1.PhoneManaged').filter((fact) => cameBefore(fact, arrival)))
  if (managed?.data.mode === 'loud') return breached('PHONE_LOUD', managed, arrival)
  if (managed) {
    return { outcome: 'kept', reason: { code: 'PHONE_MANAGED', facts: { mode: managed.data.mode } }, cites: [managed, arrival] }
  }
  const later = firstOf(facts.visit, 'v1.PhoneManaged')
  return later ? breached('PHONE_LATE', arrival, later) : unrecorded(facts)
}
