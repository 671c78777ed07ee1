import type { PersonId } from '../kernel/ids.ts'
import type { EventType, Recorded } from '../work-order/events.ts'
import type { Basis, Strength } from './verdict.ts'

/** Whether the system made a fact itself, at its own time, or a body reported it. */
const origin: Record<EventType, 'act' | 'report'> = {
  'v1.OrderOpened': 'act',
  'v1.SlotsOffered': 'act',
  'v1.ChoicesRanked': 'act',
  'v1.SlotGranted': 'act',
  'v1.OtherSlotAgreed': 'act',
  'v1.TechnicianAssigned': 'act',
  'v1.TechnicianReassigned': 'act',
  'v1.KitTicked': 'report',
  'v1.LatenessNotified': 'report',
  'v1.Departed': 'report',
  'v1.Arrived': 'report',
  'v1.PhotoTaken': 'report',
  'v1.FileReceived': 'act',
  'v1.Left': 'report',
  'v1.OrderClosed': 'act',
  'v1.OrderWithdrawn': 'act',
  'v1.DeadlinePassed': 'act',
}

/** Who stands behind a fact when `judged` is the person it is held for or against. */
export const strengthOf = (event: Recorded, judged: PersonId | undefined): Strength => {
  if (origin[event.type] === 'act') return 'system'
  return event.by === judged ? 'self' : 'other'
}

const basisOf: Record<Strength, Basis> = { system: 'computed', other: 'observed', self: 'attested' }

/** No verdict is stronger than the weakest fact under it: an order of taps on one's own phone is never `computed`. */
export const weakest = (strengths: readonly Strength[]): Basis => {
  const last = (['self', 'other', 'system'] as const).find((strength) => strengths.includes(strength))
  return last ? basisOf[last] : 'none'
}
