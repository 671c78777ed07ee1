import { startOfDay } from '../kernel/zone.ts'
import { cameBefore, latestOf } from '../work-order/chronology.ts'
import type { shiftStatements } from '../work-order/commands.ts'
import { breach, type Finding, type Judge, kept, notApplicable, setOut, unproven, unrecorded, type VisitFacts } from './facts.ts'
import { allOf } from './visits.ts'

type Statement = (typeof shiftStatements)[number]

/** 6.1: in uniform, and the badge worn, before anybody sets out. */
export const uniformAndBadge: Judge<'uniform-and-badge'> = (_, facts) => statedBefore(facts, ['uniform', 'badge'])

/** 6.2: groomed as the list for that person says. */
export const grooming: Judge<'grooming'> = (_, facts) => statedBefore(facts, ['grooming'])

/** 6.3: sober, nothing pungent eaten, no smoking, jacket closed. */
export const conductOnDuty: Judge<'conduct-on-duty'> = (_, facts) =>
  statedBefore(facts, ['sober', 'no-pungent-food', 'no-smoking', 'jacket-closed'])

/** What a technician stated before setting out; the last statement counts. What nobody stated is unproven. */
const statedBefore = (facts: VisitFacts, needed: readonly Statement[]): Finding => {
  const out = setOut(facts)
  if (!out) return facts.order.withdrawn ? notApplicable('NO_VISIT') : unproven('NOT_YET')
  const today = startOfDay(out.at)
  const statement = latestOf(
    facts.order.visits
      .flatMap((visit) => allOf(visit, 'v1.PreShiftStated'))
      .filter((stated) => stated.by === out.by && stated.at >= today && cameBefore(stated, out)),
  )
  if (!statement) return { ...unrecorded(facts), scope: 'shift' }
  const missing = needed.filter((one) => !statement.data.stated.includes(one))
  return missing.length > 0
    ? { ...breach({ code: 'STATED_WITHOUT', facts: { missing } }, statement), scope: 'shift' }
    : { ...kept('STATED_BEFORE', statement), scope: 'shift' }
}
