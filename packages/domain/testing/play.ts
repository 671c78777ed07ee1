import { windowsFrom } from '../src/appointment/slot.ts'
import { pendingDeadline } from '../src/judgement/next-deadline.ts'
import type { EventId, StreamId } from '../src/kernel/ids.ts'
import type { Instant } from '../src/kernel/instant.ts'
import { edition2015 } from '../src/regulation/editions/2015/index.ts'
import { defaultSettings } from '../src/regulation/settings.ts'
import { type CitedRefusal, cite } from '../src/work-order/cite.ts'
import { decide, type Given } from '../src/work-order/decide.ts'
import type { Event, Recorded } from '../src/work-order/events.ts'
import { evolve } from '../src/work-order/evolve.ts'
import type { Stage } from '../src/work-order/stages.ts'
import type { WorkOrder } from '../src/work-order/work-order.ts'
import type { Step } from './scenario.ts'
import { world as scratch, takerIn, uuid, type World } from './world.ts'

/** A step the system refused, with the provision of the edition in force it was refused by. */
export type Refused = { step: Step; refusal: CitedRefusal }

/** What came of the steps played: every fact recorded, what they fold to, every refusal, and every stage on the way. */
export type Played = { history: readonly Recorded[]; order: WorkOrder; refusals: readonly Refused[]; stages: readonly Stage[] }

/** What the system would have looked up for a step: its time, a number, the windows of the settings, the technician named, the deadline. */
export const givenFor = ({ at, as, command }: Step, { cast, technicians }: World, order: WorkOrder): Given => {
  const technician = 'technician' in command ? technicians.get(command.technician) : undefined
  const windows = windowsFrom(at, defaultSettings.appointment)
  const deadline = order && pendingDeadline(edition2015, order)
  const found = { ...(technician && { technician }), ...(deadline && { deadline }) }
  return { now: at, by: takerIn(cast, as), inForceFrom: edition2015.effectiveFrom, number: 'BJ-261121-00001-0', windows, ...found }
}

/** What the store would have put around an event of a step: the same in every run. */
export const recordedBy = (step: Step, event: Event, { version, world }: { version: number; world: World }): Recorded => ({
  ...event,
  id: uuid<EventId>(3, version),
  stream: uuid<StreamId>(4, 1),
  version,
  recordedAt: step.at,
  by: takerIn(world.cast, step.as),
  via: step.via,
  ...(step.device && { device: step.device }),
})

/** Plays steps on one work order without a server: decides, records, folds. Every window has room. */
export const play = (steps: readonly Step[], world: World = scratch): Played => {
  const history: Recorded[] = []
  const refusals: Refused[] = []
  const passed = new Set<Stage>()
  const entries = new Map<string, number>()
  let order: WorkOrder
  for (const step of steps) {
    const entry = step.command.type === 'CorrectEntry' ? entries.get(step.command.entry) : undefined
    const decision = decide(order, step.command, { ...givenFor(step, world, order), ...(entry !== undefined && { entry }) })
    if (!decision.ok) {
      refusals.push({ step, refusal: cite(edition2015, decision.refusal) })
      continue
    }
    if (step.id) entries.set(step.id, history.length + 1)
    for (const event of decision.value) {
      history.push(recordedBy(step, event, { version: history.length + 1, world }))
      order = evolve(order, { ...event, by: takerIn(world.cast, step.as) })
      if (order) passed.add(order.stage)
    }
  }
  return { history, order, refusals, stages: [...passed] }
}

/** The steps taken by a time: what stands of a scenario at that time of its day. */
export const until = (steps: readonly Step[], time: Instant): Step[] => steps.filter((step) => step.at <= time)
