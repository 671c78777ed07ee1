import { byTime } from './chronology.ts'
import {
  afterwardsReports,
  appointmentEvents,
  appointmentReports,
  doorReports,
  fileEvents,
  formActs,
  formReports,
  insideReports,
  leavingReports,
  owedReports,
  wayReports,
} from './commands.ts'
import type { EventType, Recorded } from './events.ts'

/** The spans a history is read in, in the order of a visit. */
export const spans = ['appointment', 'before', 'on-the-way', 'at-the-door', 'inside', 'forms', 'leaving', 'afterwards'] as const
export type Span = (typeof spans)[number]

/** The spans of commands whose fact says what they said. */
const declaredIn: readonly (readonly [Span, Readonly<Record<string, { event: string }>>])[] = [
  ['appointment', appointmentReports],
  ['on-the-way', wayReports],
  ['at-the-door', doorReports],
  ['inside', insideReports],
  ['forms', { ...formActs, ...formReports }],
  ['leaving', leavingReports],
  ['afterwards', { ...afterwardsReports, ...owedReports }],
]

const spanOf: ReadonlyMap<EventType, Span> = new Map<EventType, Span>([
  ...declaredIn.flatMap(([span, table]) => Object.values(table).map(({ event }) => [event, span] as [EventType, Span])),
  ...Object.keys(appointmentEvents).map((type) => [type, 'appointment'] as [EventType, Span]),
  ...Object.keys(fileEvents).map((type) => [type, 'at-the-door'] as [EventType, Span]),
  ['v1.OrderOpened', 'appointment'],
  ['v1.TechnicianAssigned', 'before'],
  ['v1.TechnicianReassigned', 'before'],
  ['v1.OrderHandedOver', 'before'],
  ['v1.CompanionRegistered', 'before'],
  ['v1.PreShiftStated', 'before'],
  ['v1.KitTicked', 'before'],
  ['v1.PhoneManaged', 'before'],
  ['v1.DeadlinePassed', 'on-the-way'],
  ['v1.Left', 'leaving'],
  ['v1.EntryCorrected', 'leaving'],
  ['v1.OrderClosed', 'leaving'],
  ['v1.OrderWithdrawn', 'leaving'],
])

export type TimelineSpan = { span: Span; events: readonly Recorded[] }

/** A history by time of the facts themselves, cut into spans; spans without facts are left out. */
export const timeline = (history: readonly Recorded[]): TimelineSpan[] => {
  const ordered = history.toSorted(byTime)
  return spans
    .map((span) => ({ span, events: ordered.filter((event) => spanOf.get(event.type) === span) }))
    .filter(({ events }) => events.length > 0)
}
