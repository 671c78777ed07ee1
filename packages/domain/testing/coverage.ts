import type { Rules } from '../src/judgement/rules.ts'
import { provisionsOf } from '../src/regulation/edition.ts'
import type { Force, Proof } from '../src/regulation/provision.ts'
import type { VisitKind } from '../src/work-order/visit-kind.ts'
import type { Scenario } from './scenario.ts'
import { tell } from './tell.ts'

/** One provision as the regulation audits the program: its words, and in how many scenarios it was seen at work. */
export type ProvisionRow = {
  id: string
  title: string
  text: string
  force: Force
  applies: readonly VisitKind[]
  proof: readonly Proof[]
  duties: readonly string[]
  /** Scenarios with a verdict on it other than not-applicable. */
  judged: number
  kept: number
  breached: number
  /** Scenarios in which it was cited by a refusal. */
  refused: number
}

/** Every provision of an edition, with how many of the scenarios saw it judged, kept, breached, cited by a refusal. */
export const coverage = (rules: Rules, scenarios: readonly Scenario[]): ProvisionRow[] => {
  const told = scenarios.map((scenario) => tell(rules, scenario))
  return provisionsOf(rules.edition).map(({ id, title, text, force, applies, proof, duties }) => {
    const outcomes = told.map(({ verdicts }) => verdicts.filter(({ provision }) => provision === id).map(({ outcome }) => outcome))
    const count = (among: (given: readonly string[]) => boolean): number => outcomes.filter(among).length
    return {
      ...{ id, title, text, force, applies, proof, duties: Object.keys(duties) },
      judged: count((given) => given.some((outcome) => outcome !== 'not-applicable')),
      kept: count((given) => given.includes('kept')),
      breached: count((given) => given.includes('breached')),
      refused: told.filter(({ refusals }) => refusals.some(({ refusal }) => refusal.provision === id)).length,
    }
  })
}
