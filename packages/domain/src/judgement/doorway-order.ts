import { cameBefore, earliestOf } from '../work-order/chronology.ts'
import type { Recorded } from '../work-order/events.ts'
import { breach, type Finding, isOver, type Judge, kept, keptOut, notApplicable, notCome, unproven, unrecorded, workOf } from './facts.ts'
import { type DoorwayStep, doorwaySteps } from './reasons.ts'
import { allOf, firstOf, type Visit } from './visits.ts'

/**
 * 6.5: a moderate knock or ring, never a long one; then, of one's own accord, who one is, the badge, the purpose; and
 * with consent, own clean shoe covers, before going in. Any of them missing or out of order is a breach. A customer who
 * wants no covers, and work that needs no going in, leave that element out and are asked about in a return call.
 */
export const doorwayOrder: Judge<'doorway-order'> = (_, facts) => {
  const { visit } = facts
  const rude = allOf(visit, 'v1.Knocked').find(({ data }) => data.manner !== 'moderate')
  if (rude) return breach({ code: 'KNOCKED_RUDELY', facts: { manner: rude.data.manner as 'long' | 'heavy' } }, rude)
  const entered = firstOf(visit, 'v1.Entered')
  if (entered) return beforeEntering(visit, entered)
  const unneeded = firstOf(visit, 'v1.EntryUnneeded')
  if (unneeded) return { ...notApplicable('NO_ENTRY', unneeded), review: 'return-call' }
  const out = keptOut(visit)
  if (out) return notApplicable('NO_ENTRY', out)
  if (workOf(visit)) return unrecorded(facts)
  if (!visit.arrival) return notCome(facts)
  return isOver(facts) ? notApplicable('NO_ENTRY') : unproven('NOT_YET')
}

const beforeEntering = (visit: Visit, entered: Recorded): Finding => {
  const waived = firstOf(visit, 'v1.CoversWaived')
  const steps: Record<DoorwayStep, Recorded | undefined> = {
    knock: firstOf(visit, 'v1.Knocked'),
    identify: firstOf(visit, 'v1.Identified'),
    badge: firstOf(visit, 'v1.BadgeShown'),
    purpose: firstOf(visit, 'v1.PurposeStated'),
    consent: earliestOf(allOf(visit, 'v1.ConsentReceived').filter(({ data }) => data.by !== 'minor')),
    covers: firstOf(visit, 'v1.ShoesCovered') ?? waived,
  }
  const isBefore = (step: DoorwayStep) => {
    const fact = steps[step]
    return fact !== undefined && cameBefore(fact, entered)
  }
  const missing = doorwaySteps.filter((step) => !isBefore(step))
  const facts = doorwaySteps.map((step) => steps[step])
  if (missing.length > 0) return breach({ code: 'DOORWAY_MISSING', facts: { missing } }, ...facts, entered)
  for (let place = 1; place < doorwaySteps.length; place++) {
    const [step, before] = [doorwaySteps[place - 1], doorwaySteps[place]] as [DoorwayStep, DoorwayStep]
    if (cameBefore(steps[before] as Recorded, steps[step] as Recorded))
      return breach({ code: 'DOORWAY_DISORDERED', facts: { step, before } }, ...facts, entered)
  }
  const inOrder = kept('DOORWAY_IN_ORDER', ...facts, entered)
  return waived && !firstOf(visit, 'v1.ShoesCovered') ? { ...inOrder, review: 'return-call' } : inOrder
}
