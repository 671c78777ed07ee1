import type { Duty } from '../regulation/duty.ts'
import { latestOf } from '../work-order/chronology.ts'
import type { Recorded } from '../work-order/events.ts'
import type { Finding } from './facts.ts'
import type { Observer } from './reasons.ts'
import { strengthOf, weakest } from './strength.ts'
import type { Answerable } from './verdict.ts'
import { allOf, type Visit } from './visits.ts'

/** What somebody else than the judged person says of a duty. */
type Observation = { event: Recorded; answer: 'kept' | 'breached' | 'unsure'; observer: Observer }

/** What was observed of a visit, by duty; undefined where nobody has observed anything, which is most of the time. */
export type Observations = { of: (duty: Duty) => readonly Observation[]; complaint: (duty: Duty) => Recorded | undefined }

/** Gathers what others say of a visit. */
export const observationsOf = (visit: Visit): Observations | undefined => {
  const calls = allOf(visit, 'v1.ReturnCallRecorded')
  const inspections = allOf(visit, 'v1.InspectionRecorded')
  const findings = allOf(visit, 'v1.FindingConfirmed')
  const complaints = allOf(visit, 'v1.ComplaintRaised')
  if (calls.length + inspections.length + findings.length + complaints.length === 0) return undefined
  const withdrawn = new Set(allOf(visit, 'v1.ComplaintWithdrawn').map(({ data }) => data.complaint))
  const open = complaints.filter(({ data }) => !withdrawn.has(data.complaint))
  return {
    of: (duty) => [
      ...answersIn(calls, duty, 'return-call'),
      ...answersIn(inspections, duty, 'inspection'),
      ...findings.filter(({ data }) => data.duty === duty).map((event) => ({ event, answer: 'breached', observer: 'finding' }) as const),
    ],
    complaint: (duty) => open.find(({ data }) => data.duties.includes(duty)),
  }
}

type Answered = Extract<Recorded, { type: 'v1.ReturnCallRecorded' | 'v1.InspectionRecorded' }>

const answersIn = (events: readonly Answered[], duty: Duty, observer: Observer): Observation[] =>
  events.flatMap((event) =>
    event.data.answers.filter((one) => one.duty === duty).map(({ answer }) => ({ event, answer, observer }) as const),
  )

const judgedBy = (answerable: Answerable) => (answerable.kind === 'person' ? answerable.person : undefined)

/**
 * Weighs a finding against what others observed. A complaint leaves the duty open until its case is decided. Else the
 * stronger fact wins, and the weaker is shown as disputed: an observation over the judged person's own tap, or over
 * nothing at all; what was computed over an observation. Of several observations the last counts.
 */
export const weigh = (finding: Finding, duty: Duty, { of, complaint }: Observations, answerable: Answerable): Finding => {
  const raised = complaint(duty)
  if (raised)
    return { ...finding, outcome: 'unproven', reason: { code: 'COMPLAINT_OPEN', facts: {} }, cites: [raised], disputed: finding.cites }
  const definite = of(duty).filter(({ answer }) => answer !== 'unsure')
  const last = latestOf(definite.map(({ event }) => event))
  const observation = definite.find(({ event }) => event === last)
  if (!observation) return finding
  const { event, answer, observer } = observation
  const base = weakest(finding.cites.map((fact) => strengthOf(fact, judgedBy(answerable))))
  const outcome = answer === 'kept' ? 'kept' : 'breached'
  const decided = finding.outcome === 'kept' || finding.outcome === 'breached'
  if (decided && base === 'computed') return finding.outcome === outcome ? finding : { ...finding, disputed: [event] }
  // A cause outside the staff's hands that the customer confirms: there was nothing to keep.
  if (finding.review === 'return-call' && answer === 'kept')
    return { ...finding, outcome: 'not-applicable', cites: [...finding.cites, event] }
  const reason = { code: outcome === 'kept' ? 'OBSERVED_KEPT' : 'OBSERVED_BREACHED', facts: { observer } } as const
  // What falls due later may still outweigh it.
  const { review: _, disputed: __, ...rest } = finding
  const against = decided && finding.outcome !== outcome ? { disputed: finding.cites } : {}
  return { ...rest, outcome, reason, cites: [event], ...against }
}
