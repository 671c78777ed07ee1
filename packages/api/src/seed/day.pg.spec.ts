import { judge, plus, rules2015, startOfDay } from '@ruhu/domain'
import { type Cast, scenarios } from '@ruhu/domain/testing'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { openTestApi, start, type TestApi } from '../../testing/test-api.ts'
import { eventsAfter } from '../store/events.ts'
import { type Played, seedDay } from './day.ts'

const evening = plus(startOfDay(start), 23 * 3_600_000)
const played = new Map<string, Played>()
let api: TestApi

beforeAll(async () => {
  api = await openTestApi()
  api.clockAt.set(evening)
  for (const one of await seedDay(api, api.people)) played.set(one.scenario.name, one)
})
afterAll(() => api.close())

const onServer = scenarios.filter(({ kernelOnly }) => !kernelOnly)

describe('the named scenarios, played through the server', () => {
  test.each(onServer.map((scenario) => ({ scenario, provision: scenario.provision, name: scenario.name })))(
    '$provision $name comes to the same verdicts as in the kernel',
    async ({ scenario, name }) => {
      const stream = played.get(name)?.stream ?? ''
      const day = startOfDay(evening)
      const asOf = scenario.asOf?.(day) ?? scenario.steps({ ...({} as Cast) }, day).at(-1)?.at ?? evening
      const verdicts = judge(rules2015, await eventsAfter(api.db, stream, { after: 0 }), asOf)
      const outcomes = Object.fromEntries(verdicts.map(({ provision, outcome }) => [provision, outcome]))
      expect(outcomes).toMatchObject(scenario.expect.verdicts)
    },
  )

  test('every scenario the server lets people play was begun', () => {
    expect([...played.keys()].sort()).toEqual(onServer.map(({ name }) => name).sort())
  })
})
