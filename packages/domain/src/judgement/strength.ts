import type { PersonId } from '../kernel/ids.ts'
import type { EventType, Recorded } from '../work-order/events.ts'
import type { Basis, Strength } from './verdict.ts'

/** Facts that a body reported; all others the system made itself, at its own time. */
const reported: readonly EventType[] = ['v1.KitTicked', 'v1.LatenessNotified', 'v1.Departed', 'v1.Arrived', 'v1.Left']

/** Who stands behind a fact when `judged` is the person it is held for or against. */
export const strengthOf = (event: Recorded, judged: PersonId | undefined): Strength => {
  if (!reported.includes(event.type)) return 'system'
  return event.by === judged ? 'self' : 'other'
}

const basisOf: Record<Strength, Basis> = { system: 'computed', other: 'observed', self: 'attested' }

/** No verdict is stronger than the weakest fact under it: an order of taps on one's own phone is never `computed`. */
export const weakest = (strengths: readonly Strength[]): Basis => {
  const last = (['self', 'other', 'system'] as const).find((strength) => strengths.includes(strength))
  return last ? basisOf[last] : 'none'
}
