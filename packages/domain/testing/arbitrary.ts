import fc, { type Arbitrary } from 'fast-check'
import { windowsFrom } from '../src/appointment/slot.ts'
import type { DeviceId, EmployerCode, EventId, PersonId, StreamId } from '../src/kernel/ids.ts'
import { day, hour, type Instant, minute, plus } from '../src/kernel/instant.ts'
import { channels } from '../src/people/role.ts'
import { defaultSettings } from '../src/regulation/settings.ts'
import {
  type Command,
  lateReasons,
  lines,
  noticeAnswers,
  noticeChannels,
  otherSlotReasons,
  photoSubjects,
  reassignReasons,
  withdrawReasons,
} from '../src/work-order/commands.ts'
import { type Event, type EventOf, type EventType, eventTypes, type Recorded } from '../src/work-order/events.ts'
import { kitItems } from '../src/work-order/kit.ts'
import { visitKinds } from '../src/work-order/visit-kind.ts'
import { type Actor, actors, type Step, type Taker } from './scenario.ts'
import { dispatched, on, photoFile } from './steps.ts'
import { cast, sceneOf, uuid, visitDay } from './world.ts'

const oneOf = <T>(values: readonly T[]): Arbitrary<T> => fc.constantFrom(...values)

/** The time most generated visits are promised for, so that its limits are met often. */
export const promised = on(visitDay, '14:20')

const landmarks = [-20, 0, 20].flatMap((minutes) => [-1, 0, 1].map((ms) => plus(promised, minutes * minute + ms)))

/** Any time from the eve of the visit to the day after, often right at a limit. */
export const anyInstant: Arbitrary<Instant> = fc.oneof(
  fc.integer({ min: -day, max: 2 * day }).map((ms) => plus(visitDay, ms)),
  oneOf(landmarks),
)

const anySlot = oneOf(windowsFrom(plus(visitDay, -1), { ...defaultSettings.appointment, daysAhead: 1 }))
const anySlots = fc.array(anySlot, { minLength: 1, maxLength: 3 })
const anyPromise = anySlot.chain((slot) => fc.oneof(fc.constant(slot.start), anyInstant).map((promisedAt) => ({ slot, promisedAt })))
const anyPerson: Arbitrary<PersonId> = oneOf(Object.keys(actors).map((actor) => cast[actor as Actor]))
const anyFile = oneOf([1, 2].map(photoFile))
const anyKit = fc.subarray([...kitItems])

const anyNotice = fc
  .record(
    { channel: oneOf(noticeChannels), reason: oneOf(lateReasons), offered: anyInstant, answer: oneOf(noticeAnswers) },
    { requiredKeys: ['channel', 'answer'] },
  )
  .filter(({ answer, offered }) => answer !== 'agreed' || offered !== undefined)

const anyOpening = fc.record({
  branch: fc.constant(cast.branch),
  kind: oneOf(visitKinds),
  line: oneOf(lines),
  customer: fc.constant(cast.customer),
})

const anyData: { [T in EventType]: Arbitrary<EventOf<T>['data']> } = {
  'v1.OrderOpened': anyOpening.map((opening) => ({ ...opening, number: 'BJ-261121-00001-0' })),
  'v1.SlotsOffered': fc.record({ slots: fc.array(anySlot) }),
  'v1.ChoicesRanked': fc.record({ choices: fc.array(anySlot) }),
  'v1.SlotGranted': fc.record({ slot: anySlot, promisedAt: anyInstant, rank: fc.integer({ min: 1, max: 3 }) }),
  'v1.OtherSlotAgreed': fc.record({ slot: anySlot, promisedAt: anyInstant, reason: oneOf(otherSlotReasons) }),
  'v1.TechnicianAssigned': fc.record({ technician: anyPerson, employer: fc.constant('beijing' as EmployerCode) }),
  'v1.TechnicianReassigned': fc.record({
    technician: anyPerson,
    employer: fc.constant('beijing' as EmployerCode),
    reason: oneOf(reassignReasons),
  }),
  'v1.KitTicked': fc.record({ carried: anyKit }),
  'v1.LatenessNotified': anyNotice,
  'v1.Departed': fc.constant({}),
  'v1.Arrived': fc.constant({}),
  'v1.PhotoTaken': fc.record({ file: anyFile, of: oneOf(photoSubjects), pending: fc.boolean() }),
  'v1.FileReceived': fc.record({ file: anyFile }),
  'v1.Left': fc.constant({}),
  'v1.OrderClosed': fc.constant({}),
  'v1.OrderWithdrawn': fc.record({ reason: oneOf(withdrawReasons) }),
  'v1.DeadlinePassed': anyInstant.map((due) => ({ duty: 'punctuality' as const, due })),
}

/** Any event of a type, at any time. */
export const anyEventOf = (type: EventType): Arbitrary<Event> =>
  (anyData[type] as Arbitrary<object>).chain((data) => anyInstant.map((at) => ({ type, at, data }) as Event))

const afterOpening = eventTypes.filter((type) => type !== 'v1.OrderOpened')

const anyDevice = fc.record({
  id: oneOf([1, 2].map((n) => uuid<DeviceId>(5, n))),
  sequence: fc.nat(20),
  clock: oneOf(['steady', 'steady', 'unsteady'] as const),
})

const recorded = (event: Event, envelope: Pick<Recorded, 'by' | 'via' | 'device'>, version: number): Recorded => ({
  ...event,
  id: uuid<EventId>(3, version),
  stream: uuid<StreamId>(4, 1),
  version,
  recordedAt: plus(visitDay, 3 * day),
  ...envelope,
})

const anyEnvelope = fc.record({ by: anyPerson, via: oneOf(channels), device: anyDevice }, { requiredKeys: ['by', 'via'] })

/** Anything a stream could hold: an opened order, then any facts at any times, though no decision ever made them so. */
export const anyHistory: Arbitrary<Recorded[]> = fc
  .tuple(
    anyEventOf('v1.OrderOpened'),
    fc.array(
      oneOf(afterOpening).chain((type) => anyEventOf(type)),
      { maxLength: 12 },
    ),
  )
  .chain(([opened, rest]) => {
    const events = [opened, ...rest]
    return fc
      .array(anyEnvelope, { minLength: events.length, maxLength: events.length })
      .map((envelopes) => events.map((event, index) => recorded(event, envelopes[index] ?? { by: cast.clerk, via: 'job' }, index + 1)))
  })

const anyActing: Arbitrary<{ as: Taker; command: Command }> = fc.oneof(
  anyOpening.map((opening) => ({ as: 'clerk' as const, command: { type: 'OpenOrder' as const, ...opening } })),
  fc.constant({ as: 'clerk' as const, command: { type: 'OfferSlots' as const } }),
  anySlots.map((choices) => ({ as: 'clerk' as const, command: { type: 'RankChoices' as const, choices } })),
  anyPromise.map((promise) => ({ as: 'clerk' as const, command: { type: 'GrantSlot' as const, ...promise } })),
  fc
    .record({ promise: anyPromise, reason: oneOf(otherSlotReasons) })
    .map(({ promise, reason }) => ({ type: 'AgreeOtherSlot' as const, ...promise, reason, customerAgreed: true as const }))
    .map((command) => ({ as: 'clerk' as const, command })),
  anyPerson.map((technician) => ({ as: 'supervisor' as const, command: { type: 'AssignTechnician' as const, technician } })),
  fc
    .record({ technician: anyPerson, reason: oneOf(reassignReasons) })
    .map((other) => ({ as: 'supervisor' as const, command: { type: 'ReassignTechnician' as const, ...other } })),
  fc.constant({ as: 'technician' as const, command: { type: 'CloseOrder' as const } }),
  oneOf(withdrawReasons).map((reason) => ({ as: 'clerk' as const, command: { type: 'WithdrawOrder' as const, reason } })),
  oneOf(landmarks).map((due) => ({ as: 'system' as const, command: { type: 'PassDeadline' as const, duty: 'punctuality' as const, due } })),
  anyFile.map((file) => ({ as: 'system' as const, command: { type: 'ReceiveFile' as const, file } })),
)

/** Any act, submitted at any time. */
export const anyAct: Arbitrary<Step> = fc
  .record({ at: anyInstant, via: oneOf(channels), acting: anyActing })
  .map(({ at, via, acting }) => ({ at, via, ...acting }))

const anyReporting = (at: Instant): Arbitrary<Command> =>
  fc.oneof(
    anyKit.map((carried) => ({ type: 'TickKit' as const, at, carried })),
    anyNotice.map((notice) => ({ type: 'NotifyLate' as const, at, ...notice })),
    fc.record({ file: anyFile, of: oneOf(photoSubjects) }).map((photo) => ({ type: 'TakePhoto' as const, at, ...photo })),
    oneOf(['Depart', 'Arrive', 'Leave'] as const).map((type) => ({ type, at })),
  )

/** Any report, told at once or uploaded up to three hours after, by no device that is known, or by one and its clock. */
export const anyReport: Arbitrary<Step> = fc
  .record({
    at: anyInstant,
    lag: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * hour })),
    as: oneOf(['technician', 'partnerTechnician', 'supervisor'] as const),
    device: fc.option(anyDevice),
  })
  .chain(({ at, lag, as, device }) =>
    anyReporting(at).map((command) => ({ at: plus(at, lag), as, via: 'phone' as const, command, ...(device && { device }) })),
  )

/** The chain before a visit promised for `promised`, or only its beginning; the order is always opened. */
export const anyBooking: Arbitrary<Step[]> = fc
  .record({ kind: oneOf(visitKinds), length: fc.oneof(fc.constant(5), fc.integer({ min: 1, max: 5 })) })
  .map(({ kind, length }) => dispatched(sceneOf(kind), { for: '14:20', from: '-1 0:00' }).slice(0, length))

/** What could happen to one order: a booking, or part of one, then anything anybody may try, in order of the server's time. */
export const anySteps: Arbitrary<Step[]> = fc
  .tuple(anyBooking, fc.array(fc.oneof({ weight: 3, arbitrary: anyReport }, { weight: 2, arbitrary: anyAct }), { maxLength: 10 }))
  .map(([booking, rest]) => [...booking, ...rest.toSorted((a, b) => a.at - b.at)])
