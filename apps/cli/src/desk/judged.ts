import type { OpenWorkOrder } from '@ruhu/domain'
import {
  edition2015,
  type Instant,
  judge,
  outcomes,
  provision,
  type Recorded,
  rules2015,
  type Strength,
  strengthOf,
  timeline,
  type Verdict,
} from '@ruhu/domain'
import { riskOf } from './risk.ts'

/** How a verdict stands: its outcome, or at risk while there is still time. */
export type VerdictState = Verdict['outcome'] | 'at-risk'

export type JudgedVerdict = { verdict: Verdict; state: VerdictState; title: string }

/** A fact, who stands behind it, and the provisions whose verdicts rest on it. */
export type JudgedFact = { event: Recorded; strength: Strength; cited: readonly string[] }

export type Judged = { verdicts: readonly JudgedVerdict[]; facts: readonly JudgedFact[] }

/** An order's facts by their own time, and the verdicts they come to now. */
export const judged = (order: OpenWorkOrder, events: readonly Recorded[], now: Instant): Judged => {
  const { deadline, risk } = riskOf(order, now)
  const verdicts = judge(rules2015, events, now).map((verdict): JudgedVerdict => {
    const waits = verdict.outcome === 'unproven' && verdict.reason.code === 'NOT_YET'
    const atRisk = waits && risk !== undefined && deadline?.duty === verdict.duty
    return { verdict, state: atRisk ? 'at-risk' : verdict.outcome, title: provision(edition2015, verdict.provision)?.title ?? '' }
  })
  const facts = timeline(events).flatMap((span) => span.events)
  return {
    verdicts,
    facts: facts
      .toSorted((a, b) => a.at - b.at || a.version - b.version)
      .map((event) => ({
        event,
        strength: strengthOf(event, order.technician),
        cited: verdicts
          .filter(({ verdict }) => verdict.evidence.some(({ version }) => version === event.version))
          .map(({ verdict }) => verdict.provision),
      })),
  }
}

const gravest: readonly VerdictState[] = ['breached', 'at-risk', ...outcomes.filter((outcome) => outcome !== 'breached')]

/** The verdict to look at first: the gravest. */
export const gravestOf = (verdicts: readonly JudgedVerdict[]): number =>
  verdicts.reduce(
    (best, { state }, index) => (gravest.indexOf(state) < gravest.indexOf(verdicts[best]?.state ?? 'not-applicable') ? index : best),
    0,
  )
