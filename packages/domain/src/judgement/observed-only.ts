import type { Duty } from '../regulation/duty.ts'
import { isOver, type Judge, keptOut, notApplicable, notCome, unproven, unrecorded } from './facts.ts'

/** 6.6, 6.7: nobody can attest their own manner. Until somebody else observes it, it is unproven; where nobody was met there was none. */
export const observedOnly: Judge<Duty> = (_, facts) => {
  const { visit } = facts
  if (!visit.arrival) return notCome(facts)
  const out = keptOut(visit)
  if (out && out.type !== 'v1.EntryRefused') return isOver(facts) ? notApplicable('NO_ENTRY', out) : unproven('NOT_YET')
  return unrecorded(facts)
}
