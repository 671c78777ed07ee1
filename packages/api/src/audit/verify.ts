import { type Instant, instant } from '@ruhu/domain'
import { and, asc, gte, lte } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { event } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import { checkLeaves } from './check-leaves.ts'
import { checkSeals } from './check-seals.ts'
import { checkStream, type Doubts, isDoubtful, placeOf } from './check-stream.ts'
import type { Finding } from './finding.ts'
import { readStream, readStreams } from './read-streams.ts'
import { readSeq } from './seq.ts'
import { weigh } from './weigh.ts'
import { withoutEvents } from './without-events.ts'

/** What an audit looked at, and everything that is not as it was written; no finding is a clean audit. */
export type AuditReport = {
  events: number
  streams: number
  seals: number
  /** Causes before consequences. */
  findings: Finding[]
  /** What no seal covers yet: whoever can write the whole database can still change it unnoticed. `since`: when the first of it was recorded. */
  unsealed: { fromSeq: number; events: number; since: Instant | null }
}

/** How many of how many events are read. */
export type Progress = { events: number; of: number }

/**
 * Reads every event there is and holds it against its hash, its stream, its head, its command and the seals. Changes
 * nothing and keeps nobody from appending: it may run while the server works. `docs/audit.md` says what it cannot notice.
 */
export const verify = async (
  deps: Pick<Deps, 'db' | 'keys' | 'ledger'>,
  onProgress?: (progress: Progress) => void,
): Promise<AuditReport> => {
  const { db } = deps
  const run = await readSeq(db)
  const { events, streams, doubts } = await readEvents(db, run, onProgress)
  const leaves = checkLeaves(db)
  const { findings, seals, last } = await checkSeals(deps, leaves.compare)
  const weighed = await weigh(db, { run, doubts, bare: await withoutEvents(db), sealed: leaves.result() })
  return { events, streams, seals, findings: [...findings, ...weighed], unsealed: await unsealed(db, (last?.toSeq ?? 0) + 1, run.top) }
}

/** Of so many events that do not fit it is looked for what was changed; of more, only told that something was. */
const looked = 1_000

const readEvents = async (db: Reader, run: { top: number; events: number }, onProgress: (progress: Progress) => void = () => {}) => {
  let events = 0
  let streams = 0
  const doubts: Doubts = { findings: [], misfits: [], gaps: [] }
  for await (const batch of readStreams(db, run.top)) {
    for (const rows of batch) {
      events += rows.events.length
      streams++
      // Its head may have moved on since its events were read: what is doubtful is read again, all at once.
      if (!isDoubtful(checkStream(rows))) continue
      const doubt = checkStream(await readStream(db, rows.month, rows.stream))
      doubts.findings.push(...doubt.findings)
      doubts.gaps.push(...doubt.gaps)
      const room = looked - doubts.misfits.length
      doubts.misfits.push(...doubt.misfits.slice(0, room))
      for (const { row } of doubt.misfits.slice(room)) doubts.findings.push({ code: 'EVENT_ALTERED', ...placeOf(row), columns: [] })
    }
    onProgress({ events, of: run.events })
  }
  return { events, streams, doubts }
}

const unsealed = async (db: Reader, fromSeq: number, top: number): Promise<AuditReport['unsealed']> => {
  const open = and(gte(event.seq, fromSeq), lte(event.seq, top))
  const [first] = await db.select({ since: event.recordedAt }).from(event).where(open).orderBy(asc(event.seq)).limit(1)
  return { fromSeq, events: await db.$count(event, open), since: first ? instant(first.since) : null }
}
