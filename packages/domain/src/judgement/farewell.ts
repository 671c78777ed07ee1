import { breached, isInside, isOver, type Judge, kept, notApplicable, notCome, unproven, unrecorded } from './facts.ts'
import { firstOf, lastOf } from './visits.ts'

/** 6.9: a polite goodbye, and the door closed gently. */
export const farewell: Judge<'farewell'> = (_, facts) => {
  const { visit } = facts
  const goodbye = lastOf(visit, 'v1.GoodbyeSaid')
  if (goodbye) return goodbye.data.doorGently ? kept('GOODBYE_SAID', goodbye) : breached('DOOR_SLAMMED', goodbye)
  if (!visit.arrival) return notCome(facts)
  if (isInside(visit)) return unrecorded(facts)
  // Whoever met nobody has nobody to say goodbye to.
  const nobody = firstOf(visit, 'v1.NobodyHomeFound')
  if (nobody) return notApplicable('NO_ENTRY', nobody)
  return isOver(facts) ? notApplicable('NO_ENTRY') : unproven('NOT_YET')
}
