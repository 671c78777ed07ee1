import { breached, type Judge, kept, notApplicable, notWorked, unrecorded } from './facts.ts'
import { firstOf, lastOf } from './visits.ts'

/** 9.9: once the work is done it is shown, and the customer guided in its use. A customer may decline that. */
export const demonstration: Judge<'demonstration'> = (_, facts) => {
  const { visit } = facts
  const finished = firstOf(visit, 'v1.WorkFinished')
  const shown = lastOf(visit, 'v1.Demonstrated')
  if (shown) {
    const whole = shown.data.guided && shown.data.shown.some((what) => what !== 'promotion')
    return whole ? kept('DEMONSTRATED', shown) : breached('DEMONSTRATED_IN_PART', shown)
  }
  const declined = firstOf(visit, 'v1.DemonstrationDeclined')
  if (declined) return { ...notApplicable('DEMONSTRATION_DECLINED', declined), review: 'return-call' }
  return finished ? unrecorded(facts) : notWorked(facts)
}
