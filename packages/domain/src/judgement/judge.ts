import type { Instant } from '../kernel/instant.ts'
import type { Duty, DutyParameters } from '../regulation/duty.ts'
import { type Edition, provisionsOf } from '../regulation/edition.ts'
import type { Recorded } from '../work-order/events.ts'
import type { VisitKind } from '../work-order/visit-kind.ts'
import { endedWithout } from './ended-without.ts'
import { type Finding, type Judge, notApplicable, type VisitFacts } from './facts.ts'
import { isJudged, type JudgedDuty, judges } from './judges.ts'
import { type Observations, observationsOf, weigh } from './observations.ts'
import type { Rules } from './rules.ts'
import { strengthOf, weakest } from './strength.ts'
import type { Answerable, Evidence, Verdict } from './verdict.ts'
import { firstOf, type OrderFacts, visitsOf } from './visits.ts'

/**
 * Judges a work order's history, as it stood at `asOf`: for each visit one verdict for every duty that has a judge, in
 * the edition's order. Facts that happened after `asOf` are not seen; deadlines that passed by then are.
 */
export const judge = (rules: Rules, recorded: readonly Recorded[], asOf: Instant): Verdict[] => {
  const order = visitsOf(recorded, asOf)
  if (!order) return []
  const rows = judgedIn(rules.edition)
  const verdicts: Verdict[] = []
  for (const visit of order.visits) {
    const facts: VisitFacts = { visit, order, rules, asOf }
    const observed = observationsOf(visit)
    const exits = firstOf(visit, 'v1.EndedWithout') !== undefined
    for (const row of rows) verdicts.push(verdictOn(row, facts, { observed, exits }))
  }
  return verdicts
}

/** A duty an edition lays down and somebody judges. */
type Row = {
  duty: JudgedDuty
  provision: string
  parameters: DutyParameters[Duty]
  applies: ReadonlySet<VisitKind>
  /** Judged whatever the kind: the duty binds wherever its paper is used, or the edition itself. */
  anywhere: boolean
}

const anywhere: ReadonlySet<Duty> = new Set<Duty>([
  'polite-signing-and-card',
  'paired-forms',
  'service-card',
  'customer-receipt',
  'work-sheet',
  'edition-in-force',
])

const rowsOf = new WeakMap<Edition, Row[]>()

const judgedIn = (edition: Edition): Row[] => {
  const known = rowsOf.get(edition)
  if (known) return known
  const rows = provisionsOf(edition).flatMap(({ id, applies, duties }) =>
    (Object.keys(duties) as Duty[]).filter(isJudged).map((duty) => ({
      duty,
      provision: id,
      parameters: duties[duty] as DutyParameters[Duty],
      applies: new Set(applies),
      anywhere: anywhere.has(duty),
    })),
  )
  rowsOf.set(edition, rows)
  return rows
}

const verdictOn = (
  { duty, provision, parameters, applies, anywhere }: Row,
  facts: VisitFacts,
  { observed, exits }: { observed: Observations | undefined; exits: boolean },
): Verdict => {
  const bound = anywhere || applies.has(facts.order.opened.data.kind)
  let finding: Finding = bound ? (judges[duty] as Judge<typeof duty>)(parameters as never, facts) : notApplicable('KIND_NOT_BOUND')
  if (bound && exits) finding = endedWithout(finding, duty, facts.visit)
  const answerable = finding.answerable ?? whoever(finding, facts)
  if (bound && observed) finding = weigh(finding, duty, observed, answerable)
  return verdict({ duty, provision }, finding, { facts, answerable })
}

const nothing: readonly Evidence[] = Object.freeze([])

const evidence = (cites: readonly Recorded[], judged: string | undefined): readonly Evidence[] =>
  cites.length === 0
    ? nothing
    : cites.map((event) => ({ event: event.id, version: event.version, strength: strengthOf(event, judged as never) }))

const verdict = (
  cited: { duty: Duty; provision: string },
  finding: Finding,
  { facts, answerable }: { facts: VisitFacts; answerable: Answerable },
): Verdict => {
  const judged = answerable.kind === 'person' ? answerable.person : undefined
  const rests = evidence(finding.cites, judged)
  const made: Verdict = {
    duty: cited.duty,
    provision: cited.provision,
    visit: facts.visit.number,
    outcome: finding.outcome,
    reason: finding.reason,
    basis: weakest(rests.map(({ strength }) => strength)),
    evidence: rests,
    answerable,
    scope: finding.scope ?? 'visit',
    measure: finding.measure ?? 'text',
  }
  if (finding.disputed && finding.disputed.length > 0) made.disputed = evidence(finding.disputed, judged)
  if (finding.due !== undefined) made.due = finding.due
  if (finding.excused) made.excused = finding.excused
  const { mendedLate } = facts.order
  if (finding.review) made.review = finding.review
  else if (mendedLate.size > 0 && rests.some(({ version }) => mendedLate.has(version))) made.review = 'late-correction'
  return made
}

/**
 * Who led the visit when the fact that decides happened, or when it fell due, answers for it; until there is one, the
 * branch that has to send somebody does.
 */
const whoever = ({ cites, due }: Finding, { order, asOf }: VisitFacts): Answerable => {
  const { leads } = order
  if (leads.length === 0) return branchOf(order)
  const time = cites.length > 0 ? (due ?? (cites[cites.length - 1] as Recorded).at) : (due ?? asOf)
  let lead = leads[0]
  for (const next of leads) if (next.at <= time) lead = next
  return lead ? { kind: 'person', person: lead.data.technician, employer: lead.data.employer } : branchOf(order)
}

const branchOf = ({ opened }: OrderFacts): Answerable => ({ kind: 'branch', branch: opened.data.branch })
