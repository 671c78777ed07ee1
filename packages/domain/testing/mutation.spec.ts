import { describe, expect, test } from 'vitest'
import { judge } from '../src/judgement/judge.ts'
import { isJudged } from '../src/judgement/judges.ts'
import { rules2015 } from '../src/judgement/rules.ts'
import type { Verdict } from '../src/judgement/verdict.ts'
import type { Duty } from '../src/regulation/duty.ts'
import { provisionsOf } from '../src/regulation/edition.ts'
import type { Recorded } from '../src/work-order/events.ts'
import { scenarios } from './scenarios/index.ts'
import { judgedAt, type Told, tell } from './tell.ts'
import { visitDay } from './world.ts'

const told = scenarios.map((scenario) => tell(rules2015, scenario))

/** What a verdict says, apart from which facts it names. */
const saying = ({ outcome, reason, basis, answerable, excused }: Verdict): string =>
  JSON.stringify({ outcome, reason, basis, answerable, excused })

/**
 * Whether a fact matters to a verdict: had it never been recorded, the verdict would say something else, or would have to
 * rest on another fact that stands in for it.
 */
const matters = ({ scenario, history }: Told, verdict: Verdict, fact: Recorded): boolean => {
  const others = history.filter((event) => event !== fact)
  const verdicts = judge(rules2015, others, judgedAt(scenario, visitDay))
  const without = verdicts.find(({ duty, visit }) => duty === verdict.duty && visit === verdict.visit)
  if (!without || saying(without) !== saying(verdict)) return true
  return without.evidence.some(({ event }) => !verdict.evidence.some((cited) => cited.event === event))
}

const rows = provisionsOf(rules2015.edition).filter(
  ({ proof, duties }) => (proof.includes('C') || proof.includes('A')) && (Object.keys(duties) as Duty[]).some(isJudged),
)

describe.each(rows)('$id', ({ id }) => {
  test('rests on the facts it cites: take one of them away, and it says something else, or rests on another', () => {
    const idle: string[] = []
    let cited = 0
    for (const one of told)
      for (const verdict of one.verdicts) {
        if (verdict.provision !== id || (verdict.outcome !== 'kept' && verdict.outcome !== 'breached')) continue
        for (const { version } of verdict.evidence) {
          const fact = one.history.find((event) => event.version === version)
          if (!fact) continue
          cited++
          if (!matters(one, verdict, fact)) idle.push(`${id} ${verdict.reason.code} ${fact.type}`)
        }
      }
    expect([...new Set(idle)]).toEqual([])
    expect(cited).toBeGreaterThan(0)
  })
})
