import type { Instant } from '../kernel/instant.ts'
import { owedKinds } from '../work-order/commands.ts'
import type { Recorded } from '../work-order/events.ts'
import { type Owed, type OwedKind, owedOf } from './owed.ts'
import type { Rules } from './rules.ts'
import type { Answerable } from './verdict.ts'
import { visitsOf } from './visits.ts'

/** Something owed to a customer: to whom it fell first, who has it now, by when, and how it stands. */
export type Obligation = {
  kind: OwedKind
  visit: number
  /** Whoever owes it now. */
  holder: Answerable
  /** Whoever it fell to first: they stay answerable for its having been taken up. */
  first: Answerable
  openedAt: Instant
  /** Absent while its clock stands still. */
  due?: Instant
  state: Owed['state']
}

/** Everything an order's visits left owed, as it stands at `asOf`, in the order of visits (8.6, 9.3, 9.7, 9.8, 9.14). */
export const obligations = (rules: Rules, recorded: readonly Recorded[], asOf: Instant): Obligation[] => {
  const order = visitsOf(recorded, asOf)
  if (!order) return []
  const branch = { kind: 'branch', branch: order.opened.data.branch } as const
  return order.visits.flatMap((visit) =>
    owedKinds.flatMap((kind) => {
      const owed = owedOf({ visit, order, rules, asOf }, kind)
      if (!owed) return []
      const { openedBy, due, state } = owed
      const lead = order.leads.findLast(({ at }) => at <= openedBy.at)?.data
      const first: Answerable = lead ? { kind: 'person', person: lead.technician, employer: lead.employer } : branch
      const holder: Answerable = kind === 'claim' ? { ...branch, kind: 'claims' } : branch
      return [{ kind, visit: visit.number, holder, first, openedAt: openedBy.at, state, ...(due !== undefined && { due }) }]
    }),
  )
}
