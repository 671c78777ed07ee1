import type { Instant } from '../kernel/instant.ts'
import type { Duty, DutyParameters } from '../regulation/duty.ts'
import { type Edition, provisionsOf } from '../regulation/edition.ts'
import { byTime } from '../work-order/chronology.ts'
import type { Recorded } from '../work-order/events.ts'
import { fold } from '../work-order/evolve.ts'
import type { OpenWorkOrder } from '../work-order/work-order.ts'
import type { Finding, Judge, VisitFacts } from './facts.ts'
import { isJudged, judges } from './judges.ts'
import { strengthOf, weakest } from './strength.ts'
import type { Answerable, Verdict } from './verdict.ts'

/**
 * Judges a work order's history under an edition, as it stood at `asOf`: one verdict for every duty that has a
 * judge, in the edition's order. Facts that happened after `asOf` are not seen; deadlines that passed by then are.
 */
export const judge = (edition: Edition, recorded: readonly Recorded[], asOf: Instant): Verdict[] => {
  const seen = recorded.filter((event) => event.at <= asOf)
  // A report may bring a time before the order was opened: then there was no order yet to judge.
  const order = seen[0]?.type === 'v1.OrderOpened' ? fold(seen) : undefined
  if (!order) return []
  const history = seen.toSorted(byTime)
  const facts: VisitFacts = { order, history, asOf, edition }
  return provisionsOf(edition).flatMap(({ id, applies, duties }) =>
    (Object.keys(duties) as Duty[]).filter(isJudged).map((duty) => {
      const bound = applies.includes(order.kind)
      const finding = bound ? run(duty, duties, facts) : notBound
      return verdict({ duty, provision: id }, finding, order)
    }),
  )
}

const notBound: Finding = { outcome: 'not-applicable', reason: { code: 'KIND_NOT_BOUND', facts: {} }, cites: [] }

const run = (duty: keyof typeof judges, parameters: Partial<DutyParameters>, facts: VisitFacts): Finding =>
  (judges[duty] as Judge<typeof duty>)(parameters[duty] as DutyParameters[typeof duty], facts)

const verdict = (cited: { duty: Duty; provision: string }, finding: Finding, order: OpenWorkOrder): Verdict => {
  const answerable = finding.answerable ?? whoever(order)
  const judged = answerable.kind === 'person' ? answerable.person : undefined
  const evidence = finding.cites.map((event) => ({ event: event.id, version: event.version, strength: strengthOf(event, judged) }))
  return {
    ...cited,
    outcome: finding.outcome,
    reason: finding.reason,
    basis: weakest(evidence.map(({ strength }) => strength)),
    evidence,
    answerable,
    scope: 'visit',
    measure: 'text',
    ...(finding.due !== undefined && { due: finding.due }),
  }
}

/** The technician answers for a visit once there is one; until then the branch that has to send somebody does. */
const whoever = (order: OpenWorkOrder): Answerable =>
  order.technician && order.employer
    ? { kind: 'person', person: order.technician, employer: order.employer }
    : { kind: 'branch', branch: order.branch }
