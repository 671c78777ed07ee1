import { and, between, eq, max, min } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { event } from '../db/schema/store.ts'
import { Leaf } from './statement.ts'

/** A leaf for each stream that has events between two `seq`, both included, in the order of the streams' ids. */
export const leavesOf = async (db: Reader, fromSeq: number, toSeq: number): Promise<Leaf[]> => {
  const span = db
    .select({ month: event.month, stream: event.stream, from: min(event.version).as('first'), version: max(event.version).as('last') })
    .from(event)
    .where(between(event.seq, fromSeq, toSeq))
    .groupBy(event.month, event.stream)
    .as('span')
  const rows = await db
    .select({ stream: span.stream, from: span.from, version: span.version, hash: event.hash })
    .from(span)
    .innerJoin(event, and(eq(event.month, span.month), eq(event.stream, span.stream), eq(event.version, span.version)))
  return rows.map((row) => Leaf.parse(row)).sort((a, b) => (a.stream < b.stream ? -1 : 1))
}
