import { dueAt } from '../calendar/clock.ts'
import type { Instant } from '../kernel/instant.ts'
import type { Recorded, RecordedOf } from '../work-order/events.ts'
import { type Finding, type Judge, notApplicable, type VisitFacts } from './facts.ts'
import { branchOf } from './owed.ts'
import { allOf } from './visits.ts'

/**
 * 5: installing, moving and repairing are done within the limit of their kind, counted from opening; the clock stands
 * still while the customer waits for a time they chose themselves. Judged once for an order, on its last visit.
 */
export const delegatedLimits: Judge<'delegated-limits'> = (_, facts) => {
  const { order, visit, rules, asOf } = facts
  const { opened, withdrawn } = order
  const limits = rules.settings.limits.complete
  const { kind } = opened.data
  if (!(kind in limits)) return notApplicable('KIND_NOT_BOUND')
  if (visit.number < order.visits.length) return notApplicable('NO_WORK')
  const done = order.visits
    .flatMap((one) => allOf(one, 'v1.WorkFinished') as RecordedOf<'v1.WorkFinished'>[])
    .find(({ data }) => data.test !== 'failed')
  const until = done?.at ?? asOf
  const due = dueAt(opened.at, limits[kind as keyof typeof limits], {
    pauses: wished(facts),
    hours: rules.settings.workingHours,
  })
  if (due !== undefined && until > due) {
    if (!done && withdrawn && withdrawn.at <= due) return notApplicable('NO_VISIT', withdrawn)
    return about(facts, {
      outcome: 'breached',
      reason: { code: 'DONE_LATE', facts: { due, ...(done && { doneAt: done.at }) } },
      cites: cited(opened, done),
      due,
    })
  }
  if (done)
    return about(facts, {
      outcome: 'kept',
      reason: { code: 'DONE_IN_TIME', facts: { due: due ?? done.at, doneAt: done.at } },
      cites: [opened, done],
    })
  if (withdrawn) return notApplicable('NO_VISIT', withdrawn)
  return about(facts, { outcome: 'unproven', reason: { code: 'NOT_YET', facts: {} }, cites: [opened], ...(due !== undefined && { due }) })
}

const cited = (opened: Recorded, done: Recorded | undefined): Recorded[] => (done ? [opened, done] : [opened])

const about = (facts: VisitFacts, finding: Finding): Finding => ({
  ...finding,
  answerable: branchOf(facts),
  measure: 'setting',
  scope: 'obligation',
})

/** From agreeing to a time of the customer's own wish until that time. */
const wished = ({ order }: VisitFacts): { from: Instant; until: Instant }[] =>
  order.visits
    .flatMap(({ promises }) => promises)
    .filter(({ by, at }) => isWish(by) && by.at < at)
    .map(({ by, at }) => ({ from: by.at, until: at }))

const isWish = (by: Recorded): boolean => {
  switch (by.type) {
    case 'v1.SlotGranted':
      return by.data.rank === 1
    case 'v1.OtherSlotAgreed':
      return by.data.reason === 'customer-asked'
    case 'v1.NewTimeAgreed':
      return by.data.reason === 'customer-asked' || by.data.reason === 'missed' || by.data.reason === 'refused-entry'
    default:
      return false
  }
}
