import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyEventOf } from '../../testing/arbitrary.ts'
import { play } from '../../testing/play.ts'
import { scenarios } from '../../testing/scenarios/index.ts'
import { type Clock, on, windowOf } from '../../testing/steps.ts'
import { tell } from '../../testing/tell.ts'
import { cast, visitDay } from '../../testing/world.ts'
import { doorwaySteps, observers, type Reason, type ReasonCode, type ReasonFacts } from '../judgement/reasons.ts'
import { rules2015 } from '../judgement/rules.ts'
import {
  belongings,
  type CommandType,
  causes,
  commandSchemas,
  mistakes,
  omissions,
  papers,
  phoneModes,
  sheetParts,
  shiftStatements,
  signerRoles,
} from '../work-order/commands.ts'
import { eventTypes, type Recorded } from '../work-order/events.ts'
import { fourOnes } from '../work-order/kit.ts'
import type { Refusal, RefusalCode, RefusalFacts } from '../work-order/refusal.ts'
import { stages } from '../work-order/stages.ts'
import { locales, messagesIn, sayEvent, sayReason, sayRefusal } from './say.ts'
import { zh } from './zh.ts'

const at = (clock: Clock) => on(visitDay, clock)
const [promisedAt, arrivedAt, toldAt, limit] = [at('14:20'), at('14:41'), at('14:00'), at('14:40')]
const slot = windowOf(visitDay, '14:20')
const minutes = [-20, -1, 0, 1, 20]
const commands = Object.keys(commandSchemas) as CommandType[]

/** Reasons with figures; those without say the same of every visit. */
const figures: { [C in ReasonCode]?: readonly ReasonFacts[C][] } = {
  OBSERVED_KEPT: observers.map((observer) => ({ observer })),
  OBSERVED_BREACHED: observers.map((observer) => ({ observer })),
  ENDED_WITHOUT: omissions.flatMap((what) => causes.map((cause) => ({ what, cause }))),
  DONE_IN_TIME: [{ due: limit, doneAt: arrivedAt }],
  DONE_LATE: [{ due: limit, doneAt: arrivedAt }, { due: limit }],
  STATED_WITHOUT: [{ missing: shiftStatements }],
  PHONE_MANAGED: phoneModes.map((mode) => ({ mode })),
  DOORWAY_MISSING: [{ missing: doorwaySteps }],
  DOORWAY_DISORDERED: [{ step: 'badge', before: 'covers' }],
  KNOCKED_RUDELY: [{ manner: 'long' }, { manner: 'heavy' }],
  UNRELATED_ENTERED: [{ others: 0 }, { others: 2 }],
  APPOINTED_FIRST: [{ promisedAt }],
  CALLED_IN_REST: [{ calledAt: toldAt, until: limit }],
  ARRIVED_ON_TIME: minutes.map((off) => ({ promisedAt, arrivedAt, minutes: off })),
  ARRIVED_EARLY: [{ promisedAt, arrivedAt, minutes: 21 }],
  ARRIVED_LATE: [{ promisedAt, arrivedAt, minutes: 21 }],
  ARRIVED_NEVER: [{ promisedAt, limit }],
  TOLD_IN_TIME: [{ toldAt, minutes: 20 }],
  TOLD_TOO_LATE: minutes.map((ahead) => ({ toldAt, minutes: ahead })),
  TOLD_WITHOUT_REASON: [{ toldAt }],
  TOLD_WITHOUT_TIME: [{ toldAt }],
  TOLD_NEVER: [{ limit }],
  TOLD_UNANSWERED: [{ tried: 2 }],
  FOLLOWED_UP: [{ how: 'new-time' }, { how: 'withdrawn' }, { how: 'parked' }],
  FOLLOW_UP_DUE: [{}, { due: limit }],
  FOLLOW_UP_LATE: [{ due: limit }],
  FOUR_ONES_MISSING: [{ missing: fourOnes }, { missing: ['shoe-covers'] }],
  DECLINED_WITHOUT: [{ missing: ['understanding', 'reason', 'alternative'] }],
  CABLING_LACKING: [{ missing: ['safe', 'tidy'] }],
  CONSENT_MISSING: belongings.map((object) => ({ object })),
  HANDS_UNCLEAN: belongings.map((object) => ({ object })),
  MOVE_NOT_SUGGESTED: belongings.map((object) => ({ object })),
  OBJECT_LEFT: belongings.map((object) => ({ object })),
  MISTAKE_UNMENDED: mistakes.map((mistake) => ({ mistake })),
  MISTAKE_UNREGRETTED: mistakes.map((mistake) => ({ mistake })),
  SUSPENDED_WITHOUT: [{ missing: ['reason', 'understanding', 'continuation'] }],
  CLAIM_OPEN: [{}, { due: limit }],
  CLAIM_LATE: [{ due: limit }],
  PAPERS_MISSING: [{ missing: papers }],
  SIGNER_UNFIT: signerRoles.map((role) => ({ role })),
  RECEIPT_LACKING: [{ missing: ['signature', 'date', 'attestation'] }],
}
const reasons = (Object.keys(zh.reason) as ReasonCode[]).map((code) => [code, figures[code] ?? [{}]] as const)

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
  EDITION_ABSENT: [{}],
  TECHNICIAN_MISSING: [{}],
  TECHNICIAN_ASSIGNED: [{}],
  WORK_UNFINISHED: [{}],
  SHEET_INCOMPLETE: [{ missing: sheetParts }],
  PAPER_SIGNED: papers.map((paper) => ({ paper })),
  PAPERS_MISSING: [{ missing: papers }],
  SIGNER_ON_ORDER: [{}],
  SIGNER_UNFIT: signerRoles.map((role) => ({ role })),
  ATTESTER_NOT_LEAD: [{}],
  ENTRY_UNKNOWN: [{}],
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

  test.each(reasons)('why: %s', (code, all) => {
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
    const { history, verdicts, refusals: refused } = tell(rules2015, scenario)
    for (const event of history) readable(locale, sayEvent(m, event, nameOf))
    for (const { reason } of verdicts) readable(locale, sayReason(m, reason))
    for (const { refusal } of refused) readable(locale, sayRefusal(m, refusal))
    readable(locale, scenario.title[locale])
  })
})

describe('the same figures in both languages', () => {
  const en = messagesIn('en')

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
