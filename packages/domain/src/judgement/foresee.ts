import type { EventId, PersonId, StreamId } from '../kernel/ids.ts'
import type { Command } from '../work-order/commands.ts'
import { decide, type Given } from '../work-order/decide.ts'
import type { Recorded } from '../work-order/events.ts'
import { fold } from '../work-order/evolve.ts'
import { judge } from './judge.ts'
import type { Rules } from './rules.ts'
import type { Verdict } from './verdict.ts'

/**
 * The verdicts a command would turn to `breached` if it were submitted now by `by`: asked before a report that
 * cannot be refused, so that nobody breaks a rule unwarned.
 */
export const foresee = (
  rules: Rules,
  history: readonly Recorded[],
  { command, given, by }: { command: Command; given: Given; by: PersonId },
): Verdict[] => {
  const decision = decide(fold(history), command, given)
  if (!decision.ok) return []
  const last = history.at(-1)
  const next = decision.value.map((event, index) => ({
    ...event,
    id: 'foreseen' as EventId,
    stream: last?.stream ?? ('foreseen' as StreamId),
    version: (last?.version ?? 0) + index + 1,
    recordedAt: given.now,
    by,
    via: 'phone' as const,
  })) as Recorded[]
  const before = new Set(breaches(judge(rules, history, given.now)).map(nameOf))
  return breaches(judge(rules, [...history, ...next], given.now)).filter((verdict) => !before.has(nameOf(verdict)))
}

const nameOf = ({ duty, visit }: Verdict): string => `${duty}/${visit}`

const breaches = (verdicts: readonly Verdict[]): Verdict[] => verdicts.filter(({ outcome }) => outcome === 'breached')
