import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { judge } from '../src/judgement/judge.ts'
import type { Verdict } from '../src/judgement/verdict.ts'
import { day, type Instant, plus } from '../src/kernel/instant.ts'
import { edition2015 } from '../src/regulation/editions/2015/index.ts'
import { byTime } from '../src/work-order/chronology.ts'
import { isReport } from '../src/work-order/commands.ts'
import { decide } from '../src/work-order/decide.ts'
import type { EventType, Recorded } from '../src/work-order/events.ts'
import { evolve, fold } from '../src/work-order/evolve.ts'
import { promisesUntil } from '../src/work-order/promise.ts'
import type { RefusalCode } from '../src/work-order/refusal.ts'
import { ended, stageGraph, stages } from '../src/work-order/stages.ts'
import { whyNot } from '../src/work-order/why-not.ts'
import { anyAct, anyBooking, anyHistory, anyInstant, anyReport, anySteps } from './arbitrary.ts'
import { givenFor, play } from './play.ts'
import type { Step } from './scenario.ts'
import { visitDay, world } from './world.ts'

const runs = { numRuns: 400 }
const afterAll = plus(visitDay, 3 * day)
const anyStep = fc.oneof(anyReport, anyAct)

/** Holds for whatever a generated story comes to. */
const holds = <T>(arbitrary: Arbitrary<T>, claim: (value: T) => void): void => {
  // A claim speaks by throwing: what an `expect` at its end happens to return is nothing to fast-check.
  const property = fc.property(arbitrary, (value) => {
    claim(value)
  })
  fc.assert(property, runs)
}

/** What a verdict says, apart from the names of its facts. */
const said = ({ evidence, ...verdict }: Verdict) => ({ ...verdict, strengths: evidence.map(({ strength }) => strength) })

const deepFreeze = <T>(value: T): T => {
  if (typeof value === 'object' && value !== null) Object.values(Object.freeze(value)).forEach(deepFreeze)
  return value
}

describe('folding', () => {
  test('is the same every time, from any point on, and changes nothing it is given', () => {
    holds(fc.tuple(anyHistory, fc.nat(12)), ([history, cut]) => {
      deepFreeze(history)
      const order = deepFreeze(fold(history))
      expect(fold(structuredClone(history))).toEqual(order)
      expect(fold(history.slice(cut), fold(history.slice(0, cut)))).toEqual(order)
    })
  })

  test('always leaves an order in a stage there is', () => {
    holds(anyHistory, (history) => expect(stages).toContain(fold(history)?.stage))
  })
})

describe('deciding', () => {
  test('reports are never refused once the order is open', () => {
    holds(fc.tuple(anySteps, anyReport), ([steps, report]) => {
      const { refusals } = play([...steps, report])
      expect(refusals.filter(({ step }) => isReport(step.command.type))).toEqual([])
    })
  })

  test('an accepted act stood in the graph, and leads to a stage an act may be asked from, or to an end', () => {
    const known = new Set<string>([...Object.values(stageGraph).flatMap(({ from }) => [...from]), ...ended])
    holds(fc.tuple(anySteps, anyAct), ([steps, act]) => {
      const { order } = play(steps)
      const decision = decide(order, act.command, givenFor(act, world, order))
      if (!decision.ok || act.command.type === 'OpenOrder' || isReport(act.command.type)) return
      expect(stageGraph[act.command.type].from).toContain(order?.stage)
      const next = decision.value.map((event) => event).reduce(evolve, order)
      expect(known).toContain(next?.stage)
      if (next?.stage !== order?.stage) expect(next?.stage).not.toBe('opened')
    })
  })

  test('why-not says beforehand what deciding refuses for the stage, and nothing else', () => {
    const byStage: RefusalCode[] = [
      'ORDER_OPENED',
      'ORDER_NOT_OPENED',
      'ORDER_ENDED',
      'STAGE_WRONG',
      'APPOINTMENT_MISSING',
      'VISIT_NOT_LEFT',
    ]
    holds(fc.tuple(fc.oneof(fc.constant([]), anySteps), anyStep), ([steps, next]) => {
      const { order } = play(steps)
      const decision = decide(order, next.command, givenFor(next, world, order))
      const refused = decision.ok ? undefined : decision.refusal
      expect(whyNot(order, next.command.type)).toEqual(refused && byStage.includes(refused.code) ? refused : undefined)
    })
  })

  test('what was recorded never changes: a later step only adds to it', () => {
    holds(fc.tuple(anySteps, anyStep), ([steps, next]) => {
      const before = play(steps).history
      expect(play([...steps, next]).history.slice(0, before.length)).toEqual(before)
    })
  })
})

describe('judging', () => {
  test('never throws on a history that begins with an opened order, at whatever time', () => {
    holds(fc.tuple(anyHistory, anyInstant), ([history, asOf]) => {
      expect([0, 4]).toContain(judge(edition2015, history, asOf).length)
    })
  })

  test('says the same every time', () => {
    holds(fc.tuple(anyHistory, anyInstant), ([history, asOf]) => {
      expect(judge(edition2015, structuredClone(history), asOf)).toEqual(judge(edition2015, deepFreeze(history), asOf))
    })
  })

  test('cites facts of the history only, none later than the time of judging', () => {
    holds(fc.tuple(anyHistory, anyInstant), ([history, asOf]) => {
      for (const { event, version } of judge(edition2015, history, asOf).flatMap(({ evidence }) => evidence)) {
        const fact = history.find(({ id }) => id === event)
        expect(fact).toMatchObject({ version })
        expect(fact?.at).toBeLessThanOrEqual(asOf)
      }
    })
  })

  test('is computed only where no body’s report is among its facts, and attested wherever the judged person’s own is', () => {
    const reported: EventType[] = ['v1.KitTicked', 'v1.LatenessNotified', 'v1.Departed', 'v1.Arrived', 'v1.PhotoTaken', 'v1.Left']
    holds(fc.tuple(anyHistory, anyInstant), ([history, asOf]) => {
      for (const { basis, evidence, answerable } of judge(edition2015, history, asOf)) {
        const facts = history.filter(({ id }) => evidence.some(({ event }) => event === id))
        const own = facts.some(({ type, by }) => reported.includes(type) && answerable.kind === 'person' && by === answerable.person)
        expect(basis === 'attested').toBe(own)
        if (basis === 'computed') expect(facts.filter(({ type }) => reported.includes(type))).toEqual([])
        expect(basis === 'none').toBe(facts.length === 0)
      }
    })
  })

  test('does not depend on the order in which reports of different times were uploaded', () => {
    const distinct = (reports: readonly Step[]) =>
      new Set(reports.map(({ command }) => ('at' in command ? command.at : 0))).size === reports.length
    const shuffled = fc
      .array(anyReport, { maxLength: 7 })
      .filter(distinct)
      .chain((reports) => fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })))
    holds(fc.tuple(anyBooking, shuffled, anyInstant), ([booking, [reports, other], asOf]) => {
      const verdicts = (uploads: readonly Step[]) =>
        judge(edition2015, play([...booking, ...uploads.map((step) => ({ ...step, at: afterAll }))]).history, asOf).map(said)
      expect(verdicts(other)).toEqual(verdicts(reports))
      const { history, order } = play([...booking, ...other.map((step) => ({ ...step, at: afterAll }))])
      const arrivedAt = order?.arrivedAt ?? afterAll
      // What screens show and what judges judge by is the same time. Whoever knocked before anything was agreed had
      // none to keep; screens then show the one agreed since.
      const inForce = promisesUntil(history.toSorted(byTime), arrivedAt).at(-1)
      expect(order?.appointment?.promisedAt).toBe(inForce?.at ?? order?.appointment?.appointedFor)
    })
  })

  test('a settled verdict stands, whatever happens later', () => {
    const later: Arbitrary<[Step[], Step]> = fc.tuple(
      anySteps,
      anyStep.map((step) => laterOn(step, plus(visitDay, 2 * day))),
    )
    holds(fc.tuple(later, anyInstant), ([[steps, next], time]) => {
      const { history } = play(steps)
      const asOf = plus(time, Math.max(0, ...history.map(({ at }) => at - time)))
      const added = play([...steps, laterOn(next, plus(asOf, 1))]).history
      const after = judge(edition2015, added, afterAll)
      for (const settled of judge(edition2015, history, asOf).filter(({ outcome }) => outcome === 'kept' || outcome === 'breached')) {
        // 8.4: a time the customer agrees to at any moment before the knock moves the promise, and opens the question anew.
        if (settled.provision === '8.4' && movesPromise(history, added.slice(history.length))) continue
        expect(after.find(({ provision }) => provision === settled.provision)?.outcome, settled.provision).toBe(settled.outcome)
      }
    })
  })
})

/** The same step taken at a time, a report told at once; by no device, whose own count might say that it came before. */
const laterOn = ({ device: _, ...step }: Step, at: Instant): Step => ({
  ...step,
  at,
  command: 'at' in step.command ? { ...step.command, at } : step.command,
})

const movesPromise = (before: readonly Recorded[], added: readonly Recorded[]): boolean =>
  !before.some(({ type }) => type === 'v1.Arrived') &&
  added.some((event) => event.type === 'v1.LatenessNotified' && event.data.answer === 'agreed')
