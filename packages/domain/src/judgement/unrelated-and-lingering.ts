import { latestOf } from '../work-order/chronology.ts'
import type { EventType, Recorded } from '../work-order/events.ts'
import {
  breach,
  isOver,
  type Judge,
  kept,
  keptOut,
  minutesBetween,
  notApplicable,
  notCome,
  unproven,
  unrecorded,
  type VisitFacts,
} from './facts.ts'
import { allOf } from './visits.ts'

/**
 * 6.8: whoever goes in is on the order, with their relation to the work; a helper may be added in the middle of a visit.
 * How long somebody stays after the last thing they did is looked at, and never a breach by itself.
 */
export const unrelatedAndLingering: Judge<'unrelated-and-lingering'> = (_, facts) => {
  const { visit, order } = facts
  const entries = allOf(visit, 'v1.Entered')
  const last = entries[entries.length - 1]
  if (!last) {
    if (!visit.arrival) return notCome(facts)
    const out = keptOut(visit)
    return out || isOver(facts) ? notApplicable('NO_ENTRY', out) : unproven('NOT_YET')
  }
  const companions = allOf(visit, 'v1.CompanionRegistered')
  const stranger = companions.find(({ data }) => data.relation === 'unrelated')
  const assistants = allOf(order, 'v1.TechnicianAssigned').filter(({ data }) => data.part === 'assist')
  const registered = companions.length + assistants.length
  const others = Math.max(...entries.map(({ data }) => data.others ?? 0))
  const inExcess = entries.find(({ data }) => (data.others ?? 0) > registered)
  if (stranger || inExcess) return breach({ code: 'UNRELATED_ENTERED', facts: { others } }, stranger, inExcess ?? last)
  if (!isOver(facts)) return unproven('NOT_YET')
  const stated = entries.every(({ data }) => data.others !== undefined)
  const finding = stated ? kept('NOBODY_UNRELATED', ...companions, ...assistants, ...entries) : unrecorded(facts)
  return lingered(facts) ? { ...finding, review: 'lingering' } : finding
}

const lastSteps = [
  'v1.WorkFinished',
  'v1.Demonstrated',
  'v1.CleanedUp',
  'v1.SheetSigned',
  'v1.ReceiptSigned',
  'v1.CardHanded',
  'v1.GoodbyeSaid',
] as const

const lingered = ({ visit, rules }: VisitFacts): boolean => {
  const step = latestOf(lastSteps.flatMap((type: EventType) => allOf(visit, type) as readonly Recorded[]))
  return step !== undefined && visit.left !== undefined && minutesBetween(step.at, visit.left.at) > rules.settings.lingeringMinutes
}
