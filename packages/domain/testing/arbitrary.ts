import fc, { type Arbitrary } from 'fast-check'
import type { z } from 'zod'
import { Slot, windowsFrom } from '../src/appointment/slot.ts'
import {
  BranchCode,
  CommandId,
  type DeviceId,
  EmployerCode,
  type EventId,
  FileId,
  PersonId,
  StreamId,
  SubjectId,
} from '../src/kernel/ids.ts'
import { day, hour, Instant, minute, plus } from '../src/kernel/instant.ts'
import { commandPermissions, scopeOf } from '../src/people/permissions.ts'
import { channels } from '../src/people/role.ts'
import { defaultSettings } from '../src/regulation/settings.ts'
import { actTypes, type Command, type CommandType, commandSchemas, reportTypes } from '../src/work-order/commands.ts'
import { type Event, type EventType, eventSchemas, eventTypes, type Recorded } from '../src/work-order/events.ts'
import { visitKinds } from '../src/work-order/visit-kind.ts'
import { anyOf, type Given } from './any-of.ts'
import { type Actor, actors, type Step, type Taker } from './scenario.ts'
import { dispatched, on, photoFile } from './steps.ts'
import { cast, company, sceneOf, uuid, visitDay } from './world.ts'

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
const anyPerson: Arbitrary<PersonId> = oneOf(Object.keys(actors).map((actor) => cast[actor as Actor]))
const anyFile = oneOf([1, 2].map(photoFile))

/** Commands that a correction may name. */
const anyEntry = oneOf([1, 2, 3].map((n) => uuid<CommandId>(6, n)))

const known: Given = new Map<z.ZodType, Arbitrary<unknown>>([
  [Instant, anyInstant],
  [Slot, anySlot],
  [BranchCode, fc.constant(cast.branch)],
  [EmployerCode, fc.constant(company.code)],
  [PersonId, anyPerson],
  [SubjectId, oneOf([cast.customer, uuid<SubjectId>(2, 2), cast.technician as unknown as SubjectId])],
  [StreamId, fc.constant(uuid<StreamId>(4, 2))],
  [FileId, anyFile],
  [CommandId, anyEntry],
])

/** Any event of a type, at any time. */
export const anyEventOf = (type: EventType): Arbitrary<Event> =>
  anyOf(eventSchemas[type], known).chain((data) => anyInstant.map((at) => ({ type, at, data }) as Event))

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

/** Who may ask for an act: somebody cast whose role is allowed to, or else the system. */
const takerOf = (type: CommandType): Taker =>
  (Object.keys(actors) as Actor[]).find((actor) => scopeOf(commandPermissions[type], actors[actor]) !== undefined) ?? 'system'

/** Any well-formed command of a type. */
export const anyCommandOf = (type: CommandType): Arbitrary<Command> =>
  anyOf(commandSchemas[type], known).filter((command) => commandSchemas[type].safeParse(command).success) as Arbitrary<Command>

/** Any act, submitted at any time. */
export const anyAct: Arbitrary<Step> = fc
  .record({ at: anyInstant, via: oneOf(channels), type: oneOf(actTypes) })
  .chain(({ at, via, type }) =>
    anyCommandOf(type).map((command) => ({ at, via, as: takerOf(type), command: 'at' in command ? { ...command, at } : command })),
  )

const anyReporting = (at: Instant): Arbitrary<Command> =>
  oneOf(reportTypes).chain((type) => anyCommandOf(type).map((command) => ({ ...command, at }) as Command))

/** Any report, told at once or uploaded up to three hours after, by no device that is known, or by one and its clock. */
export const anyReport: Arbitrary<Step> = fc
  .record({
    at: anyInstant,
    lag: fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 3 * hour })),
    as: oneOf(['technician', 'partnerTechnician', 'supervisor'] as const),
    device: fc.option(anyDevice),
    id: fc.option(anyEntry),
  })
  .chain(({ at, lag, as, device, id }) =>
    anyReporting(at).map((command) => ({
      at: plus(at, lag),
      as,
      via: 'phone' as const,
      command,
      ...(device && { device }),
      ...(id && { id }),
    })),
  )

/** The chain before a visit promised for `promised`, or only its beginning; the order is always opened. */
export const anyBooking: Arbitrary<Step[]> = fc
  .record({ kind: oneOf(visitKinds), length: fc.oneof(fc.constant(6), fc.integer({ min: 1, max: 6 })) })
  .map(({ kind, length }) => dispatched(sceneOf(kind), { for: '14:20', from: '-1 0:00' }).slice(0, length))

/** What could happen to one order: a booking, or part of one, then anything anybody may try, in order of the server's time. */
export const anySteps: Arbitrary<Step[]> = fc
  .tuple(anyBooking, fc.array(fc.oneof({ weight: 3, arbitrary: anyReport }, { weight: 2, arbitrary: anyAct }), { maxLength: 10 }))
  .map(([booking, rest]) => [...booking, ...rest.toSorted((a, b) => a.at - b.at)])
