import { cameBefore } from '../work-order/chronology.ts'
import type { RecordedOf } from '../work-order/events.ts'
import { breach, breached, endOf, isOver, type Judge, kept, notWorked, unproven, unrecorded, type VisitFacts, workOf } from './facts.ts'
import { signatureOn } from './signatures.ts'
import { allOf, lastOf } from './visits.ts'

/**
 * 9.12: the place is cleaned up, and everything moved is back in its place or stays by the customer's wish, before the
 * receipt is signed.
 */
export const cleanUp: Judge<'clean-up'> = (_, facts) => {
  const { visit } = facts
  const moved = allOf(visit, 'v1.ObjectMoved')
  const work = workOf(visit)
  if (!work && moved.length === 0) return notWorked(facts)
  const left = moved.find((fact) => restoralOf(fact, facts)?.data.outcome === 'left')
  if (left) return breach({ code: 'OBJECT_LEFT', facts: { object: left.data.object } }, left, restoralOf(left, facts))
  const open = moved.find((fact) => !restoralOf(fact, facts))
  if (open) {
    if (!isOver(facts)) return unproven('NOT_YET', open)
    return breach({ code: 'OBJECT_LEFT', facts: { object: open.data.object } }, open, endOf(facts))
  }
  const cleaned = lastOf(visit, 'v1.CleanedUp')
  if (!cleaned) return unrecorded(facts)
  const receipt = signatureOn(facts, 'receipt')
  const first = allOf(visit, 'v1.CleanedUp')[0] ?? cleaned
  if (receipt && cameBefore(receipt, first)) return breached('CLEANED_LATE', receipt, first)
  return kept('CLEANED_UP', ...moved.map((fact) => restoralOf(fact, facts)), cleaned)
}

const restoralOf = (moved: RecordedOf<'v1.ObjectMoved'>, { visit }: VisitFacts): RecordedOf<'v1.ObjectRestored'> | undefined =>
  allOf(visit, 'v1.ObjectRestored').findLast(
    (restored) =>
      restored.data.object === moved.data.object && (restored.data.place ?? 1) === (moved.data.place ?? 1) && cameBefore(moved, restored),
  )
