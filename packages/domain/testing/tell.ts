import { judge } from '../src/judgement/judge.ts'
import { type Obligation, obligations } from '../src/judgement/obligations.ts'
import type { Rules } from '../src/judgement/rules.ts'
import { rules2015 } from '../src/judgement/rules.ts'
import type { Verdict } from '../src/judgement/verdict.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { type Played, play } from './play.ts'
import type { Scenario, Step } from './scenario.ts'
import { cast, visitDay } from './world.ts'

/** A scenario played on the scratch world, and judged when it says. */
export type Told = Played & { scenario: Scenario; verdicts: readonly Verdict[]; owed: readonly Obligation[] }

/** When a scenario is judged: at its own time, or with its last step. */
export const judgedAt = (scenario: Scenario, day: Instant): Instant => scenario.asOf?.(day) ?? scenario.steps(cast, day).at(-1)?.at ?? day

/** Plays a scenario on the scratch world and judges it under an edition. */
export const tell = (rules: Rules, scenario: Scenario): Told => {
  const played = play(scenario.steps(cast, visitDay))
  const asOf = judgedAt(scenario, visitDay)
  return { ...played, scenario, verdicts: judge(rules, played.history, asOf), owed: obligations(rules, played.history, asOf) }
}

/** Plays steps and says what one provision came to, at a time or with the last step. Throws where it was not judged at all. */
export const verdictOn = (provision: string, steps: readonly Step[], asOf?: Instant): Verdict => {
  const { history } = play(steps)
  const time = asOf ?? steps.at(-1)?.at
  const verdict = time && judge(rules2015, history, time).findLast((one) => one.provision === provision)
  if (!verdict) throw new Error(`${provision} was not judged`)
  return verdict
}
