import { cameBefore, latestOf } from '../work-order/chronology.ts'
import { missingOnes } from '../work-order/kit.ts'
import { allOf, firstOf, type Judge, setOut } from './facts.ts'

/**
 * 9.1: badge, service card, clean shoe covers and work cloth are with the technician who departs. What nobody ticked is
 * unproven, and so is what only somebody ticked who had the order before: everyone ticks their own.
 */
export const fourOnesCarried: Judge<'four-ones'> = (_, { history, order: { technician, formerly = [] } }) => {
  const departure = setOut(history.filter(({ by }) => by === technician || !formerly.includes(by)))
  const ticks = allOf(history, 'v1.KitTicked').filter(({ by }) => technician === undefined || by === technician)
  const withdrawal = firstOf(history, 'v1.OrderWithdrawn')
  if (!departure && withdrawal) return { outcome: 'not-applicable', reason: { code: 'NO_VISIT', facts: {} }, cites: [withdrawal] }
  if (!departure) return { outcome: 'unproven', reason: { code: 'NOT_YET', facts: {} }, cites: ticks.slice(-1) }
  const tick = latestOf(ticks.filter((ticked) => cameBefore(ticked, departure)))
  if (!tick) return { outcome: 'unproven', reason: { code: 'NO_FACTS', facts: {} }, cites: [departure] }
  const missing = missingOnes(tick.data.carried)
  const cites = [tick, departure]
  if (missing.length > 0) return { outcome: 'breached', reason: { code: 'FOUR_ONES_MISSING', facts: { missing } }, cites }
  return { outcome: 'kept', reason: { code: 'FOUR_ONES_CARRIED', facts: {} }, cites }
}
