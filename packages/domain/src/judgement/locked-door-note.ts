import { breached, isInside, isOver, type Judge, kept, notApplicable, notCome, unproven, wasOnTime } from './facts.ts'
import { allOf, firstOf, lastOf } from './visits.ts'

/**
 * 9.14: on time, and nobody home: a note in a visible place with the number to ring, at the guard's desk or in the mailbox
 * where the door is out of reach. A child alone counts as nobody. A note nobody can see on a photo is unproven.
 */
export const lockedDoorNote: Judge<'locked-door-note'> = (_, facts) => {
  const { visit } = facts
  const found = firstOf(visit, 'v1.NobodyHomeFound') ?? firstOf(visit, 'v1.NoAdultFound')
  if (!found) {
    if (!visit.arrival) return notCome(facts)
    return isInside(visit) || isOver(facts) ? notApplicable('SOMEBODY_HOME') : unproven('NOT_YET')
  }
  if (wasOnTime(facts) === false) return notApplicable('NOT_ON_TIME', found, visit.arrival)
  const note = lastOf(visit, 'v1.DoorNotePosted')
  if (!note) return isOver(facts) ? breached('NOTE_MISSING', found, visit.left) : unproven('NOT_YET', found)
  if (!note.data.phoneLeft) return breached('NOTE_WITHOUT_NUMBER', found, note)
  const own = note.data.photo !== undefined
  const photo = own ? undefined : allOf(visit, 'v1.PhotoTaken').find(({ data }) => data.of === 'note' || data.of === 'door')
  return photo || own ? kept('NOTE_POSTED', found, note, photo) : unproven('NOTE_UNSEEN', found, note)
}
