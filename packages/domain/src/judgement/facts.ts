import type { Instant } from '../kernel/instant.ts'
import { minute } from '../kernel/instant.ts'
import type { Duty, DutyParameters } from '../regulation/duty.ts'
import { citationOf } from '../regulation/edition.ts'
import { cameBefore, earliestOf } from '../work-order/chronology.ts'
import type { Recorded, RecordedOf } from '../work-order/events.ts'
import { isLineWork } from '../work-order/stages.ts'
import type { Reason } from './reasons.ts'
import type { Rules } from './rules.ts'
import type { Answerable, Excuse, Outcome, Review, VerdictScope } from './verdict.ts'
import { allOf, firstOf, type OrderFacts, type Visit } from './visits.ts'

/** What a judge sees: one visit, the order it belongs to, the rules, and the time it is judged at. */
export type VisitFacts = { visit: Visit; order: OrderFacts; rules: Rules; asOf: Instant }

/** What a judge says; the rest of the verdict follows from the facts it cites. */
export type Finding = {
  outcome: Outcome
  reason: Reason
  cites: readonly Recorded[]
  /** Weaker facts that say otherwise. */
  disputed?: readonly Recorded[]
  due?: Instant
  /** Who answers, where it is not the technician. */
  answerable?: Answerable
  measure?: 'text' | 'setting'
  scope?: VerdictScope
  excused?: Excuse
  review?: Review
}

/** Judges one duty by an edition's own parameters. Pure: the same facts give the same finding. */
export type Judge<D extends Duty> = (parameters: DutyParameters[D], facts: VisitFacts) => Finding

type Plain = { [C in Reason['code']]: object extends Extract<Reason, { code: C }>['facts'] ? C : never }[Reason['code']]
type Cited = Recorded | undefined

const uncited: readonly Recorded[] = Object.freeze([])

const cited = (cites: readonly Cited[]): readonly Recorded[] =>
  cites.length === 0 ? uncited : (cites.filter((event) => event !== undefined) as Recorded[])

const noFigures = Object.freeze({})

const finding =
  (outcome: Outcome) =>
  (code: Plain, ...cites: readonly Cited[]): Finding => ({
    outcome,
    reason: { code, facts: noFigures } as Reason,
    cites: cited(cites),
  })

/** A duty kept, for a reason without figures, with the facts that prove it. */
export const kept = finding('kept')
export const breached = finding('breached')
export const unproven = finding('unproven')

const inapplicable = new Map<Plain, Finding>()

/** A duty that does not apply. One finding a reason: most of a visit's duties are conditional, and their condition never came. */
export const notApplicable = (code: Plain, ...cites: readonly Cited[]): Finding => {
  if (cites.length > 0) return finding('not-applicable')(code, ...cites)
  const known = inapplicable.get(code) ?? finding('not-applicable')(code)
  inapplicable.set(code, known)
  return known
}

/** A breach with its figures. */
export const breach = (reason: Reason, ...cites: readonly Cited[]): Finding => ({ outcome: 'breached', reason, cites: cited(cites) })

/** Whether a report's own clock could not be relied on: its time is then a guess and proves nothing. */
export const isUnsteady = ({ device }: Recorded): boolean => device?.clock === 'unsteady'

/** How anyone is first seen on the way: departing, or at the door where no departure was reported before. */
export const setOut = ({ visit }: VisitFacts): Recorded | undefined => {
  const departed = firstOf(visit, 'v1.Departed')
  const arrived = firstSeen(visit)
  return departed && arrived ? (cameBefore(arrived, departed) ? arrived : departed) : (departed ?? arrived)
}

/** How anyone is first seen at the door. */
export const firstSeen = (visit: Visit): Recorded | undefined => {
  const arrived = firstOf(visit, 'v1.Arrived')
  const knocked = firstOf(visit, 'v1.Knocked')
  return arrived && knocked ? (cameBefore(knocked, arrived) ? knocked : arrived) : (arrived ?? knocked)
}

/** Going in, or beginning what needs no going in: from then on the doorway is behind. */
export const entryOf = (visit: Visit): Recorded | undefined => firstOf(visit, 'v1.Entered')

const attempts = ['v1.NobodyHomeFound', 'v1.NoAdultFound', 'v1.EntryRefused'] as const

/** The finding that kept the technician out, where they never went in. */
export const keptOut = (visit: Visit): Recorded | undefined => {
  if (isInside(visit)) return undefined
  return earliestOf(attempts.flatMap((type) => allOf(visit, type) as readonly Recorded[]))
}

/** Whether anything shows that somebody was let in, or that work was done where nobody need be. */
export const isInside = (visit: Visit): boolean =>
  firstOf(visit, 'v1.Entered') !== undefined || firstOf(visit, 'v1.EntryUnneeded') !== undefined || workOf(visit) !== undefined

/** How the work is first seen to have begun. */
export const workOf = (visit: Visit): Recorded | undefined => {
  const started = firstOf(visit, 'v1.WorkStarted')
  const finished = firstOf(visit, 'v1.WorkFinished')
  return started && finished ? (cameBefore(finished, started) ? finished : started) : (started ?? finished)
}

/** Whether a visit is over: the technician left, or the order was closed or withdrawn. */
export const isOver = ({ visit, order }: VisitFacts): boolean =>
  visit.left !== undefined ||
  visit.number < order.visits.length ||
  order.withdrawn !== undefined ||
  firstOf(order, 'v1.OrderClosed') !== undefined

/** The last fact of a visit that is over: who was asked to do something and had not, had not by then. */
export const endOf = ({ visit, order }: VisitFacts): Recorded | undefined =>
  visit.left ?? order.withdrawn ?? firstOf(order, 'v1.OrderClosed')

/** What a duty comes to that has to be done before leaving and was not: a breach where the visit is over, and open before. */
export const undone = (facts: VisitFacts, code: Plain, ...cites: readonly Cited[]): Finding =>
  isOver(facts) ? breached(code, ...cites, endOf(facts)) : unproven('NOT_YET', ...cites)

/** What a duty comes to of which nothing was recorded: nobody can say. */
export const unrecorded = (facts: VisitFacts, ...cites: readonly Cited[]): Finding =>
  unproven(isOver(facts) ? 'NO_FACTS' : 'NOT_YET', ...cites)

/** Whether article 9 binds the visit by its kind. */
export const isOfLineWork = ({ order }: VisitFacts): boolean => isLineWork(order.opened.data.kind)

/** Minutes between two times, rounded up. */
export const minutesBetween = (from: Instant, until: Instant): number => Math.ceil((until - from) / minute)

/** The withdrawal that called a visit off: nobody was at the door yet, and it was not yet too late to come. */
export const calledOff = ({ visit, order: { withdrawn } }: VisitFacts, limit: Instant): RecordedOf<'v1.OrderWithdrawn'> | undefined =>
  withdrawn && withdrawn.at <= limit && !(visit.arrival && visit.arrival.at <= withdrawn.at) ? withdrawn : undefined

/** Whether the technician was at the door within the tolerance of 8.4: somebody who was not on time cannot have been missed by the customer. */
export const wasOnTime = ({ visit, rules }: VisitFacts): boolean | undefined => {
  const arrival = reachedDoor(visit)
  const promise = arrival && promiseBefore(visit, arrival.at)
  const tolerance = citationOf(rules.edition, 'punctuality')?.parameters
  if (!promise || !tolerance || isUnsteady(arrival)) return undefined
  const off = arrival.at - promise.at
  return -tolerance.earlyMinutes * minute <= off && off <= tolerance.lateMinutes * minute
}

/** How the door was first reached: by the knock, or by finding nobody there, where no knock was reported before. */
const reachedDoor = (visit: Visit): Recorded | undefined => {
  const found = earliestOf([...allOf(visit, 'v1.NobodyHomeFound'), ...allOf(visit, 'v1.NoAdultFound')] as Recorded[])
  return visit.arrival && found ? earliestOf([visit.arrival, found]) : (visit.arrival ?? found)
}

/** The time in force at a moment, and the fact that set it (8.4: each agreement moves the last). A notice cannot move what was never appointed. */
export const promiseBefore = (visit: Visit, until: Instant) => {
  const all = promisesUntil(visit, until)
  return all[all.length - 1]
}

/** Every time promised up to `until`, oldest first. */
export const promisesUntil = ({ promises }: Visit, until: Instant) => {
  let first = 0
  while (first < promises.length && promises[first]?.by.type === 'v1.LatenessNotified') first++
  let last = promises.length
  while (last > first && (promises[last - 1]?.by.at ?? 0) > until) last--
  return first === 0 && last === promises.length ? promises : promises.slice(first, last)
}

/**
 * Notices of a lateness of which nobody can say whether they were given by `time`: theirs is a guess, and the server had
 * them only later. Those the same device counts after the knock are none before it.
 */
export const doubtfulNotices = (visit: Visit, time: Instant): RecordedOf<'v1.LatenessNotified'>[] => {
  const { arrival } = visit
  return allOf(visit, 'v1.LatenessNotified').filter(
    (notice) =>
      isUnsteady(notice) &&
      notice.recordedAt > time &&
      !(arrival && arrival.device?.id === notice.device?.id && cameBefore(arrival, notice)),
  )
}

/** Nothing is proven by times that are a guess. */
export const clockUnsteady = (cites: readonly Recorded[]): Finding => ({
  outcome: 'unproven',
  reason: { code: 'CLOCK_UNSTEADY', facts: {} },
  cites,
  review: 'clock',
})

/** What a duty comes to that begins at the door, where nobody came to it. */
export const notCome = (facts: VisitFacts): Finding => (isOver(facts) ? notApplicable('NO_VISIT') : unproven('NOT_YET'))

/** What a duty of the work comes to, where none was done. */
export const notWorked = (facts: VisitFacts): Finding => (isOver(facts) ? notApplicable('NO_WORK') : unproven('NOT_YET'))
