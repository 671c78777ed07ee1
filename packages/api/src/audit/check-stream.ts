import { beginning, chained, type EventRow } from '../store/chain.ts'
import { monthOf } from '../store/events.ts'
import type { Finding, Place, Span } from './finding.ts'
import type { StreamRows } from './read-streams.ts'
import type { Range } from './seq.ts'

/** An event whose hash does not fit, with what its neighbours say: the hash it should follow, and the one it should have. */
export type Misfit = { row: EventRow; before: string | undefined; after: string | undefined; neighbours: readonly EventRow[] }

/** Versions of a stream that no event has, and between which `seq` they were. */
export type Gap = { stream: string; version: number; toVersion: number; toldBy: 'event' | 'head'; between: Range }

/** What is wrong with a stream: what is certain already, and what has to be compared with other streams first. */
export type Doubts = { findings: Finding[]; misfits: Misfit[]; gaps: Gap[] }

export const isDoubtful = ({ findings, misfits, gaps }: Doubts): boolean => findings.length + misfits.length + gaps.length > 0

export const placeOf = ({ stream, version, seq }: EventRow): Place => ({ stream, version, seq })

/** Whether the hash is that of the row. */
export const fits = ({ prev, hash, ...row }: EventRow): boolean => chained(row, prev).hash === hash

/** Holds one stream against its own hashes, its head and its commands. */
export const checkStream = ({ month, stream, head, events, commands }: StreamRows): Doubts => {
  const sound = new Map(events.filter(fits).map((row) => [row.version, row]))
  // Whatever lies in another month than its id says has left its place.
  if (month !== monthOf(stream)) return elsewhere(events, sound)

  const last = [...sound.values()].at(-1)
  const end = last?.version ?? 0
  const headIsEnd = head !== undefined && head.hash === last?.hash
  // A head that has another hash and a higher version than the last sound event tells how long the stream was.
  const length = head && !headIsEnd ? Math.max(end, head.version) : end
  const headDiffers = end > 0 && (headIsEnd ? head.version !== end : (head?.version ?? 0) <= end)

  const rows = new Map(events.map((row) => [row.version, row]))
  const misfits = events
    .filter((row) => !sound.has(row.version))
    .map((row) => ({
      row,
      before: row.version === 1 ? beginning : rows.get(row.version - 1)?.hash,
      after: rows.get(row.version + 1)?.prev ?? (row.version === head?.version ? head.hash : undefined),
      neighbours: [rows.get(row.version - 1), rows.get(row.version + 1)].filter((row) => row !== undefined),
    }))
  const gaps = gapsIn(stream, events, length)
  const findings = [...sound.values()].flatMap((row) => checkLink(row, sound.get(row.version - 1)))
  if (headDiffers) findings.push({ code: 'HEAD_DIFFERS', stream, version: end, head: head?.version ?? 0 })
  if (misfits.length + gaps.length === 0) findings.push(...checkCommands(events, commands))
  return { findings, misfits, gaps }
}

const elsewhere = (events: readonly EventRow[], sound: ReadonlyMap<number, EventRow>): Doubts => ({
  findings: [...sound.values()].map((row) => ({ code: 'EVENT_ALTERED', ...placeOf(row), columns: ['month'] })),
  misfits: events.filter((row) => !sound.has(row.version)).map((row) => ({ row, before: undefined, after: undefined, neighbours: [] })),
  gaps: [],
})

/** Rows beyond the length of the stream are strangers to it: they fill no gap and make none. */
const gapsIn = (stream: string, rows: readonly EventRow[], length: number): Gap[] => {
  const gaps: Gap[] = []
  let [version, from] = [0, 1]
  const upTo = (next: number, to: number, toldBy: Gap['toldBy']) => {
    if (next > version + 1) gaps.push({ stream, version: version + 1, toVersion: next - 1, toldBy, between: { from, to } })
  }
  for (const row of rows.filter((one) => one.version >= 1 && one.version <= length)) {
    upTo(row.version, row.seq - 1, 'event')
    version = row.version
    from = row.seq + 1
  }
  upTo(length + 1, Number.MAX_SAFE_INTEGER, 'head')
  return gaps
}

const checkLink = (row: EventRow, before: EventRow | undefined): Finding[] => {
  if (row.version === 1 && row.prev !== beginning) return [{ code: 'EVENT_ALTERED', ...placeOf(row), columns: ['prev'] }]
  if (row.version < 1) return [{ code: 'EVENT_ALTERED', ...placeOf(row), columns: ['version'] }]
  if (row.seq < 1) return [{ code: 'EVENT_ALTERED', ...placeOf(row), columns: ['seq'] }]
  if (!before) return []
  if (row.prev !== before.hash) return [{ code: 'EVENT_REWRITTEN', ...placeOf(before) }]
  if (row.seq < before.seq) return [{ code: 'EVENTS_SWAPPED', ...placeOf(before), other: placeOf(row), columns: ['seq'] }]
  return []
}

/** Events of one command stand together, and are exactly those that it is said to have written. */
const checkCommands = (events: readonly EventRow[], commands: StreamRows['commands']): Finding[] => {
  const runs: (Span & { command: string })[] = []
  for (const { commandId, stream, version } of events) {
    const run = runs.at(-1)
    if (run?.command === commandId) run.toVersion = version
    else runs.push({ command: commandId, stream, version, toVersion: version })
  }
  return runs.flatMap((run): Finding[] => {
    const kept = commands.get(run.command)
    if (!kept) return [{ code: 'COMMAND_DIFFERS', ...run, how: 'unknown' }]
    const same = kept.stream === run.stream && kept.version === run.version && kept.toVersion === run.toVersion
    return same ? [] : [{ code: 'COMMAND_DIFFERS', ...run, how: 'other', kept }]
  })
}
