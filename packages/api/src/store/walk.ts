import { and, asc, inArray, lte, type SQL, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { event } from '../db/schema/store.ts'
import type { EventRow } from './chain.ts'

const pageSize = 2_000

/**
 * Every event up to a `seq`, of all streams or of some, stream by stream, each stream's together and by version. Read in
 * pages, so that memory does not grow with the store.
 */
export async function* walk(db: Reader, { until, streams }: { until: number; streams?: readonly string[] }): AsyncGenerator<EventRow[]> {
  let after: SQL | undefined
  let stream: EventRow[] = []
  for (;;) {
    const rows = await db
      .select()
      .from(event)
      .where(and(lte(event.seq, until), streams && inArray(event.stream, [...streams]), after))
      .orderBy(asc(event.month), asc(event.stream), asc(event.version))
      .limit(pageSize)
    for (const row of rows) {
      if (stream[0] && stream[0].stream !== row.stream) {
        yield stream
        stream = []
      }
      stream.push(row)
    }
    const last = rows.at(-1)
    if (!last || rows.length < pageSize) break
    after = sql`(${event.month}, ${event.stream}, ${event.version}) > (${last.month}, ${last.stream}::uuid, ${last.version})`
  }
  if (stream.length > 0) yield stream
}
