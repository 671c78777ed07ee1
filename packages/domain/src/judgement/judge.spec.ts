import { describe, expect, test } from 'vitest'
import { play } from '../../testing/play.ts'
import { arrive, dispatched, on, open, tick, visited } from '../../testing/steps.ts'
import { cast, company, sceneOf, visitDay } from '../../testing/world.ts'
import { plus } from '../kernel/instant.ts'
import type { Duty } from '../regulation/duty.ts'
import { type Edition, provisionsOf } from '../regulation/edition.ts'
import { edition2015 } from '../regulation/editions/2015/index.ts'
import { judge } from './judge.ts'
import { isJudged } from './judges.ts'
import { type Rules, rules2015 } from './rules.ts'
import { strengthOf, weakest } from './strength.ts'

const scene = sceneOf('install')
const steps = [
  ...dispatched(scene, { for: '14:20', from: '-1 9:00' }),
  ...visited(scene, { ticked: '13:40', departed: '13:50', arrived: '14:45', left: '15:30', closed: '15:31' }),
]
const { history } = play(steps)
const judged = provisionsOf(edition2015)
  .filter(({ duties }) => (Object.keys(duties) as Duty[]).some(isJudged))
  .map(({ id }) => id)

describe('judging an order', () => {
  test('one verdict for every duty with a judge, in the order of the edition', () => {
    expect(judge(rules2015, history, on(visitDay, '18:00')).map(({ provision }) => provision)).toEqual(judged)
  })

  test('nothing is judged before there was an order, even by facts that came before it', () => {
    expect(judge(rules2015, [], visitDay)).toEqual([])
    const early = play([open(scene, on(visitDay, '9:00')), { ...tick(on(visitDay, '8:00')), at: on(visitDay, '9:05') }]).history
    expect(judge(rules2015, early, on(visitDay, '8:30'))).toEqual([])
    expect(judge(rules2015, early, on(visitDay, '9:30'))).toHaveLength(judged.length)
  })

  test('the branch answers until somebody is assigned, then the technician with their employer', () => {
    const answerable = (asOf: Parameters<typeof judge>[2]) =>
      judge(rules2015, history, asOf).find(({ provision }) => provision === '9.1')?.answerable
    expect(answerable(on(visitDay, '-1 9:10'))).toEqual({ kind: 'branch', branch: cast.branch })
    expect(answerable(on(visitDay, '9:00'))).toEqual({ kind: 'person', person: cast.technician, employer: company.code })
  })

  test('another edition, another verdict: the numbers are the provision’s', () => {
    const rows = edition2015.provisions.map((row) =>
      row.id === '8.4' ? { ...row, duties: { punctuality: { earlyMinutes: 30, lateMinutes: 30 } } } : row,
    )
    const milder: Edition = { ...edition2015, id: 'milder', provisions: rows }
    const outcomes = (rules: Rules) =>
      judge(rules, history, on(visitDay, '18:00'))
        .filter(({ provision }) => ['8.1', '8.4', '8.5', '9.1'].includes(provision))
        .map(({ outcome }) => outcome)
    expect(outcomes(rules2015)).toEqual(['kept', 'breached', 'breached', 'kept'])
    expect(outcomes({ ...rules2015, edition: milder })).toEqual(['kept', 'kept', 'not-applicable', 'kept'])
  })

  test('an edition without 8.4 judges no punctuality', () => {
    const silent: Edition = { ...edition2015, id: 'silent', provisions: edition2015.provisions.filter(({ id }) => id !== '8.4') }
    const silently = judge({ ...rules2015, edition: silent }, history, on(visitDay, '18:00'))
    expect(silently.map(({ provision }) => provision)).toEqual(judged.filter((id) => id !== '8.4'))
  })

  test('every fact cited is one of the history, no later than the time of judging', () => {
    for (const verdict of judge(rules2015, history, on(visitDay, '14:45')))
      for (const { event, version } of verdict.evidence) expect(history.find(({ id }) => id === event)).toMatchObject({ version })
  })

  test('facts of one and the same millisecond stand in the order they were recorded', () => {
    const tied = play([
      ...steps.slice(0, 6),
      tick(on(visitDay, '13:50'), []),
      tick(on(visitDay, '13:50')),
      arrive(on(visitDay, '13:50')),
    ]).history
    const verdicts = judge(rules2015, tied, plus(visitDay, 86_400_000))
    expect(verdicts.find(({ provision }) => provision === '9.1')).toMatchObject({ outcome: 'kept' })
  })
})

describe('strength of a verdict', () => {
  test('is that of its weakest fact', () => {
    expect(weakest(['system', 'self', 'other'])).toBe('attested')
    expect(weakest(['other', 'system'])).toBe('observed')
    expect(weakest(['system'])).toBe('computed')
    expect(weakest([])).toBe('none')
  })

  test('a tap is one’s own word only where it is oneself who is judged', () => {
    const knock = history.find(({ type }) => type === 'v1.Arrived')
    expect(knock && strengthOf(knock, cast.technician)).toBe('self')
    expect(knock && strengthOf(knock, cast.partnerTechnician)).toBe('other')
    expect(knock && strengthOf(knock, undefined)).toBe('other')
    expect(history[0] && strengthOf(history[0], cast.clerk)).toBe('system')
  })
})
