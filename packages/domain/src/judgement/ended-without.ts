import type { Duty } from '../regulation/duty.ts'
import type { omissions } from '../work-order/commands.ts'
import type { Finding } from './facts.ts'
import { allOf, type Visit } from './visits.ts'

/** Which duties a visit leaves undone that ends without something. */
const left: Record<(typeof omissions)[number], readonly Duty[]> = {
  verification: ['verify-first'],
  covers: ['doorway-order'],
  demonstration: ['demonstration'],
  'clean-up': ['clean-up'],
  card: ['polite-signing-and-card', 'service-card'],
  sheet: ['paired-forms', 'work-sheet'],
  receipt: ['paired-forms', 'customer-receipt'],
  'door-note': ['locked-door-note', 'door-note'],
  farewell: ['farewell'],
}

/**
 * An honest exit: what a visit ended without, and whose doing it was. Staff's is a breach; the customer's or a third
 * party's leaves it open until a return call confirms it. What was done all the same is not left undone.
 */
export const endedWithout = (finding: Finding, duty: Duty, visit: Visit): Finding => {
  if (finding.outcome === 'kept' || finding.outcome === 'not-applicable') return finding
  // While there is still time nothing is left undone.
  if (finding.reason.code === 'NOT_YET') return finding
  const exit = allOf(visit, 'v1.EndedWithout').find(({ data }) => left[data.what].includes(duty))
  if (!exit) return finding
  const { what, cause } = exit.data
  const reason = { code: 'ENDED_WITHOUT', facts: { what, cause } } as const
  const { due: _, ...rest } = finding
  if (cause === 'staff') return { ...rest, outcome: 'breached', reason, cites: [exit] }
  return { ...rest, outcome: 'unproven', reason, cites: [exit], review: 'return-call' }
}
