import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEventOf } from '../../testing/arbitrary.ts'
import { play } from '../../testing/play.ts'
import { scenarios } from '../../testing/scenarios/index.ts'
import { type Clock, on, windowOf } from '../../testing/steps.ts'
import { tell } from '../../testing/tell.ts'
import { cast, visitDay } from '../../testing/world.ts'
import type { Reason, ReasonCode, ReasonFacts } from '../judgement/verdict.ts'
import { edition2015 } from '../regulation/editions/2015/index.ts'
import { type CommandType, commandSchemas } from '../work-order/commands.ts'
import { eventTypes, type Recorded } from '../work-order/events.ts'
import { fourOnes } from '../work-order/kit.ts'
import type { Refusal, RefusalCode, RefusalFacts } from '../work-order/refusal.ts'
import { stages } from '../work-order/stages.ts'
import { locales, messagesIn, sayEvent, sayReason, sayRefusal } from './say.ts'

const at = (clock: Clock) => on(visitDay, clock)
const [promisedAt, arrivedAt, toldAt, limit] = [at('14:20'), at('14:41'), at('14:00'), at('14:40')]
const slot = windowOf(visitDay, '14:20')
const minutes = [-20, -1, 0, 1, 20]
const commands = Object.keys(commandSchemas) as CommandType[]

/** Facts of every reason; a new one does not compile until it has some here. */
const reasons: { [C in ReasonCode]: readonly ReasonFacts[C][] } = {
  KIND_NOT_BOUND: [{}],
  NOT_YET: [{}],
  NO_FACTS: [{}],
  NO_VISIT: [{}],
  CLOCK_UNSTEADY: [{}],
  APPOINTED_FIRST: [{ promisedAt }],
  APPOINTED_NEVER: [{}],
  ARRIVED_ON_TIME: minutes.map((off) => ({ promisedAt, arrivedAt, minutes: off })),
  ARRIVED_EARLY: [{ promisedAt, arrivedAt, minutes: 21 }],
  ARRIVED_LATE: [{ promisedAt, arrivedAt, minutes: 21 }],
  ARRIVED_NEVER: [{ promisedAt, limit }],
  NOT_LATE: [{}],
  TOLD_IN_TIME: [{ toldAt, minutes: 20 }],
  TOLD_TOO_LATE: minutes.map((ahead) => ({ toldAt, minutes: ahead })),
  TOLD_WITHOUT_REASON: [{ toldAt }],
  TOLD_WITHOUT_TIME: [{ toldAt }],
  TOLD_NEVER: [{ limit }],
  TOLD_UNANSWERED: [{ tried: 2 }],
  FOUR_ONES_CARRIED: [{}],
  FOUR_ONES_MISSING: [{ missing: fourOnes }, { missing: ['shoe-covers'] }],
}

/** Facts of every refusal, in the same way. */
const refusals: { [C in RefusalCode]: readonly RefusalFacts[C][] } = {
  ORDER_OPENED: [{}],
  ORDER_ENDED: stages.map((stage) => ({ stage })),
  ORDER_NOT_OPENED: [{}],
  STAGE_WRONG: stages.flatMap((stage) => commands.map((command) => ({ stage, command }))),
  SLOTS_EXHAUSTED: [{}],
  SLOT_NOT_OFFERED: [{ slot }],
  SLOT_REPEATED: [{ slot }],
  SLOT_NOT_RANKED: [{ slot }],
  SLOT_FULL: [{ slot }],
  SLOT_PAST: [{ slot }],
  CHOICES_MISSING: [{}],
  PROMISE_OUTSIDE_SLOT: [{ slot }],
  APPOINTMENT_MISSING: stages.map((stage) => ({ stage })),
  TECHNICIAN_ELSEWHERE: [{}],
  TECHNICIAN_UNCHANGED: [{}],
  AGREEMENT_LAPSED: [{}],
  VISIT_NOT_LEFT: stages.map((stage) => ({ stage })),
  DEADLINE_MOOT: [{}],
  FILE_UNEXPECTED: [{}],
}

const nameOf = (person: string) => (person === cast.technician ? 'Li Ming' : person.slice(0, 8))

const han = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef]/u
const halfWidth = /\p{Script=Han}\s*[,;:()!?]|[,;:()!?]\s*\p{Script=Han}/u

/** A sentence as a reader of that language may see it. */
const readable = (locale: (typeof locales)[number], text: string): void => {
  expect(text.trim()).not.toBe('')
  expect(text).not.toMatch(/undefined|null|NaN|Invalid|\[object/)
  if (locale === 'en') expect(text).not.toMatch(han)
  else expect(text).not.toMatch(halfWidth)
}

/** Every fixed word of a language, however deep its table. */
const wordsOf = (table: unknown): string[] => {
  if (typeof table === 'string') return [table]
  return typeof table === 'object' && table !== null ? Object.values(table).flatMap(wordsOf) : []
}

describe.each(locales)('in %s', (locale) => {
  const m = messagesIn(locale)

  test.each(eventTypes)('a line for %s', (type) => {
    fc.assert(
      fc.property(anyEventOf(type), (event) => readable(locale, sayEvent(m, event as Recorded, nameOf))),
      { numRuns: 60 },
    )
  })

  test.each(Object.entries(reasons))('why: %s', (code, all) => {
    for (const facts of all) readable(locale, sayReason(m, { code, facts } as Reason))
  })

  test.each(Object.entries(refusals))('what to do: %s', (code, all) => {
    for (const facts of all) readable(locale, sayRefusal(m, { code, facts, duty: 'punctuality' } as Refusal))
  })

  test('every word in the tables', () => {
    const words = wordsOf(m)
    expect(words.length).toBeGreaterThan(90)
    for (const word of words) readable(locale, word)
    readable(locale, m.accordingTo('8.4'))
    expect(m.accordingTo('8.4')).toContain('8.4')
  })

  test.each(scenarios)('$name: its facts, verdicts and refusals', (scenario) => {
    const { history, verdicts, refusals: refused } = tell(edition2015, scenario)
    for (const event of history) readable(locale, sayEvent(m, event, nameOf))
    for (const { reason } of verdicts) readable(locale, sayReason(m, reason))
    for (const { refusal } of refused) readable(locale, sayRefusal(m, refusal))
    readable(locale, scenario.title[locale])
  })
})

describe('the same figures in both languages', () => {
  const [zh, en] = [messagesIn('zh'), messagesIn('en')]

  test('times are of the business day, to the minute, 24 hours', () => {
    expect(zh.format.dateTime(at('0:30'))).toBe('11月22日 周日 00:30')
    expect(en.format.dateTime(at('0:30'))).toBe('Sun 22 Nov 00:30')
    expect(zh.format.slot(slot)).toBe('11月22日 周日 14:00–16:00')
    expect(en.format.seconds(at('23:59'))).toBe('23:59:00')
  })

  test.each([
    ['ARRIVED_LATE', { promisedAt, arrivedAt, minutes: 21 }, '约定14:20，敲门14:41，晚21分', 'Promised 14:20, knocked 14:41, 21 min late'],
    [
      'ARRIVED_ON_TIME',
      { promisedAt, arrivedAt: promisedAt, minutes: 0 },
      '约定14:20，敲门14:20，正点',
      'Promised 14:20, knocked 14:20, on the minute',
    ],
    ['TOLD_TOO_LATE', { toldAt, minutes: 10 }, '14:00才告知，只提前10分', 'Told only at 14:00, 10 min ahead'],
    ['FOUR_ONES_MISSING', { missing: ['badge', 'shoe-covers'] }, '没带胸卡、鞋套', 'Left without: badge, shoe covers'],
  ] as const)('%s', (code, facts, chinese, english) => {
    expect(sayReason(zh, { code, facts } as Reason)).toBe(chinese)
    expect(sayReason(en, { code, facts } as Reason)).toBe(english)
  })

  test('a fact names its people only by looking them up', () => {
    const assigned = play(scenarios[0]?.steps(cast, visitDay) ?? []).history.find(({ type }) => type === 'v1.TechnicianAssigned')
    expect(assigned && [sayEvent(zh, assigned, nameOf), sayEvent(en, assigned, nameOf)]).toEqual(['派给Li Ming', 'Assigned to Li Ming'])
  })
})
