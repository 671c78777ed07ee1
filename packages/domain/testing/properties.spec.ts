import fc, { type Arbitrary } from 'fast-check'
import { describe, expect, test } from 'vitest'
import { promiseBefore } from '../src/judgement/facts.ts'
import { judge } from '../src/judgement/judge.ts'
import { rules2015 } from '../src/judgement/rules.ts'
import { isReported } from '../src/judgement/strength.ts'
import type { Verdict } from '../src/judgement/verdict.ts'
import { visitsOf } from '../src/judgement/visits.ts'
import { day, type Instant, plus } from '../src/kernel/instant.ts'
import type { Duty } from '../src/regulation/duty.ts'
import { type CommandType, isReport } from '../src/work-order/commands.ts'
import { decide } from '../src/work-order/decide.ts'
import { evolve, fold } from '../src/work-order/evolve.ts'
import type { RefusalCode } from '../src/work-order/refusal.ts'
import { dutiesServed } from '../src/work-order/serves.ts'
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
const said = ({ evidence, disputed = [], ...verdict }: Verdict) => ({
  ...verdict,
  strengths: [evidence, disputed].map((facts) => facts.map(({ strength }) => strength)),
})

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
      'TECHNICIAN_ASSIGNED',
      'TECHNICIAN_MISSING',
    ]
    holds(fc.tuple(fc.oneof(fc.constant([]), anySteps), anyStep), ([steps, next]) => {
      const { order } = play(steps)
      const decision = decide(order, next.command, givenFor(next, world, order))
      const refused = decision.ok ? undefined : decision.refusal
      // Assisting has conditions of its own; a missing paper speaks against closing, and against signing the other.
      if ('part' in next.command && next.command.part === 'assist') return
      const foretold =
        refused && (byStage.includes(refused.code) || (next.command.type === 'CloseOrder' && refused.code === 'PAPERS_MISSING'))
      expect(whyNot(order, next.command.type)).toEqual(foretold ? refused : undefined)
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
      expect(judge(rules2015, history, asOf).length % 37).toBe(0)
    })
  })

  test('says the same every time', () => {
    holds(fc.tuple(anyHistory, anyInstant), ([history, asOf]) => {
      expect(judge(rules2015, structuredClone(history), asOf)).toEqual(judge(rules2015, deepFreeze(history), asOf))
    })
  })

  test('cites facts of the history only, none later than the time of judging', () => {
    holds(fc.tuple(anyHistory, anyInstant), ([history, asOf]) => {
      for (const { event, version } of judge(rules2015, history, asOf).flatMap(({ evidence }) => evidence)) {
        const fact = history.find(({ id }) => id === event)
        expect(fact).toMatchObject({ version })
        expect(fact?.at).toBeLessThanOrEqual(asOf)
      }
    })
  })

  test('is computed only where no body’s report is among its facts, and attested wherever the judged person’s own is', () => {
    holds(fc.tuple(anyHistory, anyInstant), ([history, asOf]) => {
      for (const { basis, evidence, answerable } of judge(rules2015, history, asOf)) {
        const facts = history.filter(({ id }) => evidence.some(({ event }) => event === id))
        const own = facts.some((fact) => isReported(fact) && answerable.kind === 'person' && fact.by === answerable.person)
        expect(basis === 'attested').toBe(own)
        if (basis === 'computed') expect(facts.filter(isReported)).toEqual([])
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
        judge(rules2015, play([...booking, ...uploads.map((step) => ({ ...step, at: afterAll }))]).history, asOf).map(said)
      expect(verdicts(other)).toEqual(verdicts(reports))
      const { history, order } = play([...booking, ...other.map((step) => ({ ...step, at: afterAll }))])
      const arrivedAt = order?.arrivedAt ?? afterAll
      // What screens show and what judges judge by is the same time. Whoever knocked before anything was agreed had
      // none to keep; screens then show the one agreed since.
      const [visit, ...later] = visitsOf(history, afterAll)?.visits ?? []
      if (!visit || later.length > 0 || order?.visit !== 1 || !order.appointment?.slot) return
      const inForce = promiseBefore(visit, arrivedAt)
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
      const after = judge(rules2015, added, afterAll)
      for (const settled of judge(rules2015, history, asOf).filter(({ outcome }) => outcome === 'kept' || outcome === 'breached')) {
        const same = after.find(({ provision, visit }) => provision === settled.provision && visit === settled.visit)
        if (isRelated(next.command.type, settled.duty)) continue
        // A change is explained by the fact that made it.
        if (same?.evidence.some(({ version }) => version > history.length)) continue
        // An observation made before the duty fell due: what is computed then outweighs it.
        if (settled.due !== undefined && settled.due >= asOf) continue
        expect(same?.outcome, `${settled.provision} after ${next.command.type}`).toBe(settled.outcome)
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

/** Whether a command has to do with a duty: it serves it, or speaks of whatever it names. */
const isRelated = (type: CommandType, duty: Duty): boolean =>
  speaking.includes(type) || (dutiesServed[type] as readonly Duty[]).includes(duty)

const speaking: readonly CommandType[] = [
  'RecordReturnCall',
  'RecordInspection',
  'ConfirmFinding',
  'RaiseComplaint',
  'WithdrawComplaint',
  'CorrectEntry',
  'EndWithout',
  'VoidPaper',
]
