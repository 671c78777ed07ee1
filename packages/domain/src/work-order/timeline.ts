import { byTime } from './chronology.ts'
import type { EventType, Recorded } from './events.ts'

/** The spans a history is read in, in the order of a visit. */
export const spans = ['appointment', 'before', 'on-the-way', 'at-the-door', 'leaving'] as const
export type Span = (typeof spans)[number]

const spanOf = {
  'v1.OrderOpened': 'appointment',
  'v1.SlotsOffered': 'appointment',
  'v1.ChoicesRanked': 'appointment',
  'v1.SlotGranted': 'appointment',
  'v1.OtherSlotAgreed': 'appointment',
  'v1.TechnicianAssigned': 'before',
  'v1.TechnicianReassigned': 'before',
  'v1.KitTicked': 'before',
  'v1.DeadlinePassed': 'on-the-way',
  'v1.LatenessNotified': 'on-the-way',
  'v1.Departed': 'on-the-way',
  'v1.Arrived': 'at-the-door',
  'v1.PhotoTaken': 'at-the-door',
  'v1.FileReceived': 'at-the-door',
  'v1.Left': 'leaving',
  'v1.OrderClosed': 'leaving',
  'v1.OrderWithdrawn': 'leaving',
} as const satisfies Record<EventType, Span>

export type TimelineSpan = { span: Span; events: readonly Recorded[] }

/** A history by time of the facts themselves, cut into spans; spans without facts are left out. */
export const timeline = (history: readonly Recorded[]): TimelineSpan[] => {
  const ordered = history.toSorted(byTime)
  return spans
    .map((span) => ({ span, events: ordered.filter((event) => spanOf[event.type] === span) }))
    .filter(({ events }) => events.length > 0)
}
