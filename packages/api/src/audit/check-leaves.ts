import { sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { event } from '../db/schema/store.ts'
import { monthOf } from '../store/events.ts'
import type { Finding, Span } from './finding.ts'
import { leavesOf } from './leaves.ts'
import type { Loss } from './seq.ts'
import { type Leaf, rootOf, type SealEntry } from './statement.ts'

/** What seals tell of the streams in which events are not those that were sealed, and how many are gone. */
export type SealedStreams = ReadonlyMap<string, { findings: Finding[]; losses: Loss[] }>

type Sealed = { leaf: Leaf; seal: number }
type Gone = Sealed & { left: { version: number; seq: number }; losses: Loss[] }

/** Holds seals, newest first, against what would be sealed now, and remembers only streams that differ. */
export const checkLeaves = (db: Reader) => {
  const changed = new Map<string, Sealed>()
  const gone = new Map<string, Gone>()
  const added: (Span & { seal: number })[] = []

  const compare = async ({ statement, leaves }: SealEntry): Promise<void> => {
    const { number: seal, fromSeq, toSeq } = statement
    const now = await leavesOf(db, fromSeq, toSeq)
    if (rootOf(now) === statement.root) return
    added.push(...surplus(now, leaves).map((span) => ({ ...span, seal })))
    const standing = new Map(now.map((leaf) => [leaf.stream, leaf]))
    const differing = leaves.filter((leaf) => standing.get(leaf.stream)?.hash !== leaf.hash)
    const places = await placesOf(db, differing)
    for (const leaf of differing) {
      const { hash, ...left } = places.get(leaf.stream) ?? { hash: null, version: 0, seq: 0 }
      // Of several seals that say so, the oldest is the nearest to what was changed.
      if (hash !== null && hash !== leaf.hash) changed.set(leaf.stream, { leaf, seal })
      if (hash !== null) continue
      // And the newest says how much is gone.
      const known = gone.get(leaf.stream) ?? { leaf, seal, left, losses: [] }
      const count = leaf.version - Math.max(leaf.from - 1, known.left.version)
      known.losses.push({ count, from: Math.max(fromSeq, known.left.seq + 1), to: toSeq })
      gone.set(leaf.stream, known)
    }
  }

  return { compare, result: () => told(gone, changed, added) }
}

const told = (gone: ReadonlyMap<string, Gone>, changed: ReadonlyMap<string, Sealed>, added: readonly (Span & { seal: number })[]) => {
  const streams = new Map<string, { findings: Finding[]; losses: Loss[] }>()
  const tell = (stream: string, finding: Finding, losses: Loss[] = []) => {
    const before = streams.get(stream)
    streams.set(stream, { findings: [...(before?.findings ?? []), finding], losses: [...(before?.losses ?? []), ...losses] })
  }
  for (const [stream, { leaf, seal, left, losses }] of gone) {
    if (left.version === 0) tell(stream, { code: 'STREAM_MISSING', stream, versions: leaf.version, seal }, losses)
    else tell(stream, { code: 'EVENT_MISSING', stream, version: left.version + 1, toVersion: leaf.version, toldBy: 'seal', seal }, losses)
  }
  for (const [stream, { leaf, seal }] of changed)
    tell(stream, { code: 'STREAM_RECHAINED', stream, version: leaf.from, toVersion: leaf.version, seal })
  for (const span of added) tell(span.stream, { code: 'EVENT_ADDED', ...span })
  return streams
}

/** Events whose `seq` a seal covers, and of which it does not know. */
const surplus = (now: readonly Leaf[], leaves: readonly Leaf[]): Span[] => {
  const sealed = new Map(leaves.map((leaf) => [leaf.stream, leaf]))
  return now.flatMap(({ stream, from, version }): Span[] => {
    const known = sealed.get(stream)
    if (!known) return [{ stream, version: from, toVersion: version }]
    const before = from < known.from ? [{ stream, version: from, toVersion: Math.min(version, known.from - 1) }] : []
    const after = version > known.version ? [{ stream, version: Math.max(from, known.version + 1), toVersion: version }] : []
    return [...before, ...after]
  })
}

/** The hash that stands at each leaf's version now, null where none does, and where the stream ends. Streams without events are left out. */
const placesOf = async (db: Reader, leaves: readonly Leaf[]) => {
  const wanted = JSON.stringify(leaves.map(({ stream, version }) => ({ month: monthOf(stream), stream, version })))
  const rows = await db
    .select({
      stream: event.stream,
      hash: sql<string | null>`max(${event.hash}) filter (where ${event.version} = leaf.version)`,
      version: sql<number>`max(${event.version})`,
      seq: sql<number>`max(${event.seq})`.mapWith(event.seq),
    })
    .from(event)
    .innerJoin(
      sql`json_to_recordset(${wanted}::json) as leaf(month int, stream uuid, version int)`,
      sql`${event.month} = leaf.month and ${event.stream} = leaf.stream`,
    )
    .groupBy(event.stream)
  return new Map(rows.map(({ stream, ...place }) => [stream, place]))
}
