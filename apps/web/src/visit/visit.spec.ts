import { rules2015 } from '@ruhu/domain'
import { scenarios, tell } from '@ruhu/domain/testing'
import { describe, expect, test } from 'vitest'
import { citedFacts, verdictsByFact } from './cited-facts.ts'
import { countOf, groupVerdicts } from './group-verdicts.ts'

const told = (name: string) => {
  const scenario = scenarios.find((each) => each.name === name)
  if (!scenario) throw new Error(`no scenario ${name}`)
  return tell(rules2015, scenario)
}

describe('facts of a verdict', () => {
  test('are numbered by their time, each once', () => {
    const { history, verdicts } = told('told-ten-minutes-ahead')
    const facts = citedFacts(
      history,
      verdicts.find(({ provision }) => provision === '8.5'),
    )
    expect(facts.map(({ n, event }) => [n, event.type])).toEqual([
      [1, 'v1.SlotGranted'],
      [2, 'v1.LatenessNotified'],
      [3, 'v1.Knocked'],
    ])
  })

  test('are none where no verdict is open', () => expect(citedFacts(told('told-ten-minutes-ahead').history, undefined)).toEqual([]))

  test('lead back to every verdict they are evidence of', () => {
    const { history, verdicts } = told('told-ten-minutes-ahead')
    const knock = history.find(({ type }) => type === 'v1.Knocked')
    expect(
      knock &&
        verdictsByFact(verdicts)
          .get(knock.id)
          ?.map(({ provision }) => provision),
    ).toEqual(['6.4', '6.5', '8.4', '8.5'])
  })
})

describe('verdicts in groups', () => {
  test.each(scenarios)('$name: every verdict is in exactly one group, unproven and not applicable never among the kept', (scenario) => {
    const { verdicts } = tell(rules2015, scenario)
    const groups = groupVerdicts(verdicts, undefined)
    expect(groups.flatMap((group) => group.verdicts)).toHaveLength(verdicts.length)
    for (const { outcome, verdicts: members } of groups) expect(members.every((verdict) => verdict.outcome === outcome)).toBe(true)
  })

  test('what was breached stands first, and the filter leaves one group', () => {
    const { verdicts } = told('told-ten-minutes-ahead')
    expect(groupVerdicts(verdicts, undefined)[0]?.outcome).toBe('breached')
    expect(groupVerdicts(verdicts, 'kept').map(({ outcome }) => outcome)).toEqual(['kept'])
    expect(countOf(verdicts, 'breached')).toBe(1)
    expect(groupVerdicts(verdicts, 'unproven').flatMap((group) => group.verdicts.map(({ provision }) => provision))).toEqual([
      '6.6',
      '6.7',
      '18.4',
    ])
  })
})
