import { z } from 'zod'
import { Slot } from '../appointment/slot.ts'
import type { DeviceClock } from '../kernel/device-clock.ts'
import type { DeviceId, EventId, PersonId as Person, StreamId, SubjectId as Subject } from '../kernel/ids.ts'
import { BranchCode, EmployerCode, FileId, PersonId, SubjectId } from '../kernel/ids.ts'
import { Instant } from '../kernel/instant.ts'
import type { Channel } from '../people/role.ts'
import {
  lateReasons,
  lines,
  noticeAnswers,
  noticeChannels,
  otherSlotReasons,
  photoSubjects,
  reassignReasons,
  withdrawReasons,
} from './commands.ts'
import { kitItems } from './kit.ts'
import { visitKinds } from './visit-kind.ts'

/** What each event says, by its versioned type. Facts only, never verdicts; ids and codes only, never personal data. */
export const eventSchemas = {
  'v1.OrderOpened': z.object({
    number: z.string(),
    branch: BranchCode,
    kind: z.enum(visitKinds),
    line: z.enum(lines),
    customer: SubjectId,
  }),
  'v1.SlotsOffered': z.object({ slots: z.array(Slot) }),
  'v1.ChoicesRanked': z.object({ choices: z.array(Slot) }),
  'v1.SlotGranted': z.object({ slot: Slot, promisedAt: Instant, rank: z.number().int().positive() }),
  'v1.OtherSlotAgreed': z.object({ slot: Slot, promisedAt: Instant, reason: z.enum(otherSlotReasons) }),
  'v1.TechnicianAssigned': z.object({ technician: PersonId, employer: EmployerCode }),
  'v1.TechnicianReassigned': z.object({ technician: PersonId, employer: EmployerCode, reason: z.enum(reassignReasons) }),
  'v1.KitTicked': z.object({ carried: z.array(z.enum(kitItems)) }),
  'v1.LatenessNotified': z.object({
    channel: z.enum(noticeChannels),
    reason: z.enum(lateReasons).optional(),
    offered: Instant.optional(),
    answer: z.enum(noticeAnswers),
  }),
  'v1.Departed': z.object({}),
  'v1.Arrived': z.object({}),
  'v1.PhotoTaken': z.object({ file: FileId, of: z.enum(photoSubjects), pending: z.boolean() }),
  'v1.FileReceived': z.object({ file: FileId }),
  'v1.Left': z.object({}),
  'v1.OrderClosed': z.object({}),
  'v1.OrderWithdrawn': z.object({ reason: z.enum(withdrawReasons) }),
  'v1.DeadlinePassed': z.object({ duty: z.literal('punctuality'), due: Instant }),
} as const

export type EventType = keyof typeof eventSchemas
export const eventTypes = Object.keys(eventSchemas) as EventType[]

/** One event as a decision makes it: `at` is when it happened. */
export type EventOf<T extends EventType> = { type: T; at: Instant; data: z.infer<(typeof eventSchemas)[T]> }
export type Event = { [T in EventType]: EventOf<T> }[EventType]

/** What the store adds to every event: where it stands, when the server took it, and who said so. */
export type Envelope = {
  id: EventId
  stream: StreamId
  version: number
  recordedAt: Instant
  by: Person
  onBehalfOf?: Subject
  via: Channel
  /** The device that sent it: which of its commands it was, and whether its clock could be relied on when it was made. */
  device?: { id: DeviceId; sequence: number; clock: DeviceClock }
}
export type RecordedOf<T extends EventType> = EventOf<T> & Envelope
export type Recorded = { [T in EventType]: RecordedOf<T> }[EventType]

/** Whether this version knows a type of event. A client that does not was built before the server, and loads itself anew. */
export const isKnownEvent = (type: string): type is EventType => Object.hasOwn(eventSchemas, type)

/** Reads one stored event. Throws on a type or a body this version does not know: the store never holds such a row. */
export const parseEvent = (type: string, at: number, data: unknown): Event => {
  if (!isKnownEvent(type)) throw new Error(`unknown event type ${type}`)
  return { type, at: Instant.parse(at), data: eventSchemas[type].parse(data) } as Event
}
