import { dueAt } from '../calendar/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import { cameBefore, earliestOf } from '../work-order/chronology.ts'
import type { owedKinds } from '../work-order/commands.ts'
import type { EventType, Recorded, RecordedOf } from '../work-order/events.ts'
import { type Finding, type VisitFacts, wasOnTime } from './facts.ts'
import type { Answerable } from './verdict.ts'
import { allOf } from './visits.ts'

export type OwedKind = (typeof owedKinds)[number]

/** Something a visit left owed: what opened it, by when it is due, and what settled it. */
export type Owed = {
  kind: OwedKind
  openedBy: Recorded
  /** When it is due; absent while its clock stands still. */
  due?: Instant
  closedBy?: Recorded
  /** By when and how it stands at the time of judging. */
  state: 'open' | 'paused' | 'closed' | 'closed-late' | 'overdue'
}

/** What a visit left owed of a kind; undefined where it left nothing of it. A promise to come again is read where the next visit begins. */
export const owedOf = (facts: VisitFacts, kind: OwedKind): Owed | undefined => {
  const opening = openedBy[kind](facts)
  if (!opening) return undefined
  const { asOf, rules } = facts
  const closedBy = earliestOf(closings[kind](facts).filter((event) => cameBefore(opening, event)))
  const until = closedBy?.at ?? asOf
  const due =
    opening.type === 'v1.WorkSuspended' && opening.data.contactBy !== undefined
      ? opening.data.contactBy
      : dueAt(opening.at, limitOf(kind, rules.settings.limits), {
          pauses: pausesOf(facts, kind),
          hours: rules.settings.workingHours,
        })
  const late = due !== undefined && until > due
  const state = closedBy ? (late ? 'closed-late' : 'closed') : due === undefined ? 'paused' : late ? 'overdue' : 'open'
  return { kind, openedBy: opening, state, ...(due !== undefined && { due }), ...(closedBy && { closedBy }) }
}

const limitOf = (kind: OwedKind, limits: VisitFacts['rules']['settings']['limits']) =>
  kind === 'follow-up' ? limits.followUp : limits[kind]

/** Facts from a visit on, to the end of the order. */
const since = <T extends EventType>({ visit, order }: VisitFacts, type: T): RecordedOf<T>[] =>
  order.visits.slice(visit.number - 1).flatMap((later) => allOf(later, type) as RecordedOf<T>[])

/** The customer was not there, though the technician was on time (8.6, 9.14). */
export const missOf = (facts: VisitFacts): Recorded | undefined => {
  const { visit } = facts
  return earliestOf<Recorded>([
    ...allOf(visit, 'v1.NobodyHomeFound'),
    ...allOf(visit, 'v1.NoAdultFound'),
    ...allOf(visit, 'v1.CustomerMissed'),
  ])
}

const openedBy: Record<OwedKind, (facts: VisitFacts) => Recorded | undefined> = {
  'follow-up': (facts) => (wasOnTime(facts) === false ? undefined : missOf(facts)),
  recovery: ({ visit }) => allOf(visit, 'v1.RequestDeclined').find(({ data }) => data.answer === 'rejected' && data.reason !== 'unlawful'),
  claim: ({ visit }) => earliestOf(allOf(visit, 'v1.DamageReported')),
  resource: ({ visit }) => allOf(visit, 'v1.WorkSuspended').findLast(({ data }) => data.next === 'resource'),
}

const closings: Record<OwedKind, (facts: VisitFacts) => Recorded[]> = {
  'follow-up': (facts) => [...renewals(facts), ...since(facts, 'v1.FollowUpParked')],
  recovery: (facts) => repliesTo(facts, 'recovery'),
  claim: (facts) => [
    ...since(facts, 'v1.ClaimSettled').filter(({ data }) => data.settlement !== 'refused'),
    ...since(facts, 'v1.ClaimWaived'),
    ...since(facts, 'v1.ClaimDecided'),
  ],
  resource: (facts) => [...repliesTo(facts, 'resource'), ...renewals(facts)],
}

/** Another appointment, or the order withdrawn: nobody is left waiting. */
const renewals = ({ visit, order }: VisitFacts): Recorded[] => [
  ...order.visits.slice(visit.number).flatMap(({ promises }) => promises.map(({ by }) => by)),
  ...allOf(visit, 'v1.NewTimeAgreed'),
  ...(order.withdrawn ? [order.withdrawn] : []),
]

const repliesTo = (facts: VisitFacts, kind: OwedKind): Recorded[] => since(facts, 'v1.OwedReplied').filter(({ data }) => data.owed === kind)

/** When the clock of something owed stood still. */
const pausesOf = (facts: VisitFacts, kind: OwedKind): { from: Instant; until?: Instant }[] => {
  const resumed = since(facts, 'v1.ClockResumed').filter(({ data }) => data.owed === kind)
  return since(facts, 'v1.ClockPaused')
    .filter(({ data }) => data.owed === kind)
    .map((paused) => {
      const end = earliestOf(resumed.filter((event) => cameBefore(paused, event)))?.at
      const until =
        end !== undefined && paused.data.until !== undefined ? (Math.min(end, paused.data.until) as Instant) : (end ?? paused.data.until)
      return { from: paused.at, ...(until !== undefined && { until }) }
    })
}

/** What a duty comes to whose debt is not settled in time, or not yet; undefined where it was. */
export const stillOwed = (owed: Owed, facts: VisitFacts, answerable: Answerable = branchOf(facts)): Finding | undefined => {
  const { state, due, openedBy: opening, closedBy } = owed
  if (state === 'closed') return undefined
  const cites = closedBy ? [opening, closedBy] : [opening]
  const around = { cites, answerable, measure: 'setting' as const, scope: 'obligation' as const, ...(due !== undefined && { due }) }
  if ((state === 'overdue' || state === 'closed-late') && due !== undefined)
    return {
      ...around,
      outcome: 'breached',
      reason: owed.kind === 'claim' ? { code: 'CLAIM_LATE', facts: { due } } : { code: 'FOLLOW_UP_LATE', facts: { due } },
    }
  const figures = due === undefined ? {} : { due }
  return {
    ...around,
    outcome: 'unproven',
    reason: owed.kind === 'claim' ? { code: 'CLAIM_OPEN', facts: figures } : { code: 'FOLLOW_UP_DUE', facts: figures },
  }
}

export const branchOf = ({ order }: VisitFacts): Answerable => ({ kind: 'branch', branch: order.opened.data.branch })
