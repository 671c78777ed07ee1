import { describe, expect, test } from 'vitest'
import { isJudged } from '../src/judgement/judges.ts'
import { rules2015 } from '../src/judgement/rules.ts'
import { day, hour, minute, plus } from '../src/kernel/instant.ts'
import { startOfDay } from '../src/kernel/zone.ts'
import { commandPermissions, scopeOf } from '../src/people/permissions.ts'
import type { Duty } from '../src/regulation/duty.ts'
import { provision, provisionsOf } from '../src/regulation/edition.ts'
import { edition2015 } from '../src/regulation/editions/2015/index.ts'
import { defaultSettings } from '../src/regulation/settings.ts'
import { Command } from '../src/work-order/commands.ts'
import { stages, underWay } from '../src/work-order/stages.ts'
import { play, until } from './play.ts'
import { actors } from './scenario.ts'
import { scenarios } from './scenarios/index.ts'
import { tell } from './tell.ts'
import { cast, visitDay, world } from './world.ts'

const served = scenarios.filter(({ kernelOnly }) => !kernelOnly)
const judgedProvisions = provisionsOf(edition2015).filter(({ duties }) => (Object.keys(duties) as Duty[]).some(isJudged))

describe.each(scenarios)('$provision $name', (scenario) => {
  const told = tell(rules2015, scenario)
  const steps = scenario.steps(cast, visitDay)

  test('comes to the verdicts it expects, and says what to expect of every judge', () => {
    const visits = Object.values(Object.groupBy(told.verdicts, ({ visit }) => visit)).map((verdicts) =>
      Object.fromEntries((verdicts ?? []).map(({ provision: id, outcome }) => [id, outcome])),
    )
    const { verdicts, earlier = [] } = scenario.expect
    expect(visits.at(-1)).toEqual(verdicts)
    expect(Object.keys(visits.at(-1) ?? {}).toSorted()).toEqual(judgedProvisions.map(({ id }) => id).toSorted())
    expect(visits).toHaveLength(earlier.length + 1)
    for (const [place, outcomes] of earlier.entries()) expect(visits[place]).toMatchObject(outcomes)
  })

  test('leaves owed what it expects, and nothing else', () => {
    expect(told.owed.map(({ kind, state }) => ({ kind, state }))).toEqual(scenario.expect.owed ?? [])
  })

  test('is refused what it expects, and nothing else', () => {
    expect(told.refusals.map(({ refusal: { code, provision: id } }) => ({ code, provision: id }))).toEqual(scenario.expect.refusals ?? [])
  })

  test('is well told: named in kebab-case, about a provision there is, in order of time, of well-formed commands', () => {
    expect(scenario.name).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(provision(edition2015, scenario.provision)).toBeDefined()
    expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted((a, b) => a - b))
    for (const { command } of steps) expect(Command.parse(command)).toEqual(command)
    expect(steps[0]?.command).toMatchObject({ type: 'OpenOrder', kind: scenario.kind, line: scenario.line, customer: cast.customer })
    expect(told.order).toMatchObject({ kind: scenario.kind, line: scenario.line })
  })

  test.skipIf(scenario.dated)('is the same story on any other day', () => {
    const later = scenario.steps(cast, plus(visitDay, 9 * day))
    expect(later.map(({ at }) => at - 9 * day)).toEqual(steps.map(({ at }) => at))
    expect(play(later).history.map(({ type }) => type)).toEqual(told.history.map(({ type }) => type))
  })

  test.skipIf(scenario.dated)('happens on the day or the day before it, between half past eight and half past six', () => {
    for (const { at } of steps) {
      expect([visitDay, plus(visitDay, -day)]).toContain(startOfDay(at))
      const time = at - startOfDay(at)
      expect(time).toBeGreaterThanOrEqual(8 * hour)
      expect(time).toBeLessThanOrEqual(18.5 * hour)
    }
  })
})

describe.each(served)('the server would play $name', (scenario) => {
  const steps = scenario.steps(cast, visitDay)

  test('every step by a role that may take it', () => {
    for (const { as, command } of steps)
      if (as !== 'system') expect(scopeOf(commandPermissions[command.type], actors[as]), command.type).toBeDefined()
  })

  test('by the system itself only what nobody else may do', () => {
    for (const { as, command } of steps) expect(Object.keys(commandPermissions[command.type]).length === 0).toBe(as === 'system')
  })

  test('everything the technician does on an order of their own', () => {
    for (const [index, step] of steps.entries())
      if (step.as !== 'system' && actors[step.as] === 'technician')
        expect(play(steps.slice(0, index)).order?.technician).toBe(cast[step.as])
  })

  test('every window it asks for on offer', () => {
    expect(play(steps).refusals.map(({ refusal }) => refusal.code)).not.toContain('SLOT_NOT_OFFERED')
  })
})

describe('all scenarios together', () => {
  test('no name twice', () => {
    expect(new Set(scenarios.map(({ name }) => name)).size).toBe(scenarios.length)
  })

  test('no window of the day is asked for more often than it holds', () => {
    const taken = new Map<number, number>()
    for (const scenario of served) {
      const start = play(scenario.steps(cast, visitDay)).order?.appointment?.slot?.start
      if (start !== undefined) taken.set(start, (taken.get(start) ?? 0) + 1)
    }
    for (const count of taken.values()) expect(count).toBeLessThan(defaultSettings.appointment.capacity)
  })

  const quarters = Array.from({ length: 29 }, (_, quarter) => plus(visitDay, 10 * hour + quarter * 15 * minute))

  test.each(quarters)('from ten to five, orders stand wherever an order may wait: %i', (now) => {
    const standing = new Set(served.map((scenario) => play(until(scenario.steps(cast, visitDay), now), world).order?.stage))
    const waits = ['opened', 'offered', 'appointed', 'assigned', 'prepared', 'en-route', 'left', 'closed', 'withdrawn'] as const
    expect(waits.filter((stage) => !standing.has(stage))).toEqual([])
    expect(underWay.some((stage) => stage !== 'en-route' && standing.has(stage))).toBe(true)
  })

  test('at one time of the day or another, orders stand in every stage', () => {
    const seen = new Set(scenarios.flatMap((scenario) => play(scenario.steps(cast, visitDay)).stages))
    expect(stages.filter((stage) => !seen.has(stage))).toEqual([])
  })
})
