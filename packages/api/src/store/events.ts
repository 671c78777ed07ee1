import {
  type Channel,
  DeviceId,
  type Event,
  EventId,
  instant,
  PersonId,
  parseEvent,
  type Recorded,
  StreamId,
  SubjectId,
} from '@ruhu/domain'
import { and, asc, eq, gt, lte } from 'drizzle-orm'
import { z } from 'zod'
import type { Reader } from '../db/database.ts'
import { event } from '../db/schema/store.ts'

type Row = typeof event.$inferSelect

const Device = z.strictObject({ id: DeviceId, sequence: z.number().int(), clock: z.enum(['steady', 'unsteady']) })

/** A stored row as the kernel reads it. */
export const recordedFrom = (row: Row): Recorded => {
  const parsed: Event = parseEvent(row.type, row.at, JSON.parse(row.body))
  return {
    ...parsed,
    id: EventId.parse(row.id),
    stream: StreamId.parse(row.stream),
    version: row.version,
    recordedAt: instant(row.recordedAt),
    by: PersonId.parse(row.by),
    ...(row.onBehalfOf !== null && { onBehalfOf: SubjectId.parse(row.onBehalfOf) }),
    via: row.via as Channel,
    ...(row.device !== null && { device: Device.parse(JSON.parse(row.device)) }),
  }
}

/** When a UUIDv7 was made, in epoch ms. */
export const millisecondsOf = (id: string): number => Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16)

/** The month a stream was made in, from its UUIDv7: years since 0 × 12 + month. */
export const monthOf = (stream: string): number => {
  const made = new Date(millisecondsOf(stream))
  return made.getUTCFullYear() * 12 + made.getUTCMonth()
}

/** A stream's events after a version, up to another one or the last, by version. */
export const eventsAfter = async (db: Reader, stream: string, { after, until }: { after: number; until?: number }): Promise<Recorded[]> => {
  const rows = await db
    .select()
    .from(event)
    .where(
      and(
        eq(event.month, monthOf(stream)),
        eq(event.stream, stream),
        gt(event.version, after),
        until === undefined ? undefined : lte(event.version, until),
      ),
    )
    .orderBy(asc(event.version))
  return rows.map(recordedFrom)
}
