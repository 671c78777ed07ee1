import { z } from 'zod'
import type { DeviceClock } from '../kernel/device-clock.ts'
import type { DeviceId, EventId, PersonId, StreamId, SubjectId } from '../kernel/ids.ts'
import { Instant } from '../kernel/instant.ts'
import type { Channel } from '../people/role.ts'
import { eventsOf } from './commands/declare.ts'
import { appointmentEvents, correctionReasons, declaredReports, fileEvents, formActs, orderEvents } from './commands.ts'

/** What each event says, by its versioned type. Facts only, never verdicts; ids and codes only, never personal data. */
export const eventSchemas = {
  ...orderEvents,
  ...appointmentEvents,
  ...eventsOf(declaredReports),
  ...eventsOf(formActs),
  ...fileEvents,
  /** The entry that was mended, by its version: both stay to be seen. */
  'v1.EntryCorrected': z.object({ version: z.number().int().positive(), reason: z.enum(correctionReasons) }),
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
  by: PersonId
  onBehalfOf?: SubjectId
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
  return { type, at: Instant.parse(at), data: (eventSchemas[type] as z.ZodType).parse(data) } as Event
}
