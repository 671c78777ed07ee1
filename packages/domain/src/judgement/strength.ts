import type { PersonId } from '../kernel/ids.ts'
import { declaredReports } from '../work-order/commands.ts'
import type { EventType, Recorded } from '../work-order/events.ts'
import type { Basis, Strength } from './verdict.ts'

/** Facts a body reported; the system made the others itself, at its own time. */
const reported: ReadonlySet<EventType> = new Set<EventType>([
  ...Object.values(declaredReports).map(({ event }) => event),
  'v1.PhotoTaken',
  'v1.EntryCorrected',
  'v1.SheetCompleted',
  'v1.AttestedByNumber',
])

/** Whether a body reported a fact. What was signed on paper is somebody's word; on screen it is the customer's own hand. */
export const isReported = (event: Recorded): boolean =>
  event.type === 'v1.SheetSigned' || event.type === 'v1.ReceiptSigned' ? event.data.medium === 'paper' : reported.has(event.type)

/** Who stands behind a fact when `judged` is the person it is held for or against. */
export const strengthOf = (event: Recorded, judged: PersonId | undefined): Strength => {
  if (!isReported(event)) return 'system'
  return event.by === judged ? 'self' : 'other'
}

const basisOf: Record<Strength, Basis> = { system: 'computed', other: 'observed', self: 'attested' }

/** No verdict is stronger than the weakest fact under it: an order of taps on one's own phone is never `computed`. */
export const weakest = (strengths: readonly Strength[]): Basis => {
  const last = (['self', 'other', 'system'] as const).find((strength) => strengths.includes(strength))
  return last ? basisOf[last] : 'none'
}
