import { inArray } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { command } from '../db/schema/store.ts'
import type { SealedStreams } from './check-leaves.ts'
import type { Doubts, Gap } from './check-stream.ts'
import { explains, isLoss, placesIn, unsettles } from './consequence.ts'
import { type Evidence, type Explained, explain } from './explain.ts'
import { byCause, type Finding, type Place } from './finding.ts'
import { type Loss, movedBack, type SeqRun, unaccounted } from './seq.ts'
import type { Bare } from './without-events.ts'

/** Everything that was noticed, before causes are told from consequences. */
export type Noticed = { run: SeqRun; doubts: Doubts; bare: Bare; sealed: SealedStreams }

/** Finds what was done to events, and leaves out what only follows from it. */
export const weigh = async (db: Reader, { run, doubts, bare, sealed }: Noticed): Promise<Finding[]> => {
  const gaps = [...doubts.gaps, ...bare.heads.map(wholeStream)]
  const explained = explain(doubts.misfits, await evidence(db, { run, doubts, gaps }))
  const left = gaps.flatMap((gap) => stillOpen(gap, explained))
  const found = collect()
  found.add([...new Set(explained.map(({ finding }) => finding))])
  found.add(doubts.findings.filter((one) => !isBeside(one)))
  found.add(missing(left, bare))

  const losses: Loss[] = left.map(({ version, toVersion, between }) => ({ ...between, count: toVersion - version + 1 }))
  for (const [stream, { findings, losses: gone }] of sealed)
    for (const finding of findings) {
      if (found.of(stream).some((known) => explains(known, finding, stream))) continue
      found.add([finding])
      if (isLoss(finding)) losses.push(...gone)
    }

  const beside = doubts.findings.filter((one) => isBeside(one) && !found.of(one.stream).some((known) => unsettles(known, one)))
  const unwritten = bare.commands.filter(({ stream }) => found.of(stream).length === 0)
  losses.push(...unwritten.map(({ version, toVersion }) => ({ ...anywhere, count: toVersion - version + 1 })))
  found.add(numbers(run, { explained, losses, found }))
  found.add(beside)
  found.add(firstOfEach(unwritten).map((span) => ({ code: 'COMMAND_DIFFERS', ...span, how: 'unwritten' })))
  return found.all.sort(byCause)
}

/** What is told so far, and what of it is about a stream. */
type Found = { all: Finding[]; of: (stream: string) => readonly Finding[]; add: (findings: readonly Finding[]) => void }

const collect = (): Found => {
  const all: Finding[] = []
  const streams = new Map<string, Finding[]>()
  return {
    all,
    of: (stream) => streams.get(stream) ?? [],
    add: (findings) => {
      for (const finding of findings) {
        all.push(finding)
        for (const { stream } of placesIn(finding)) streams.set(stream, [...(streams.get(stream) ?? []), finding])
      }
    },
  }
}

/** What is told of the tables beside the events, and often only follows from what became of those. */
const isBeside = (finding: Finding): finding is Extract<Finding, { code: 'HEAD_DIFFERS' | 'COMMAND_DIFFERS' }> =>
  finding.code === 'HEAD_DIFFERS' || finding.code === 'COMMAND_DIFFERS'

const anywhere = { from: 1, to: Number.MAX_SAFE_INTEGER }

const wholeStream = ({ stream, version }: Bare['heads'][number]): Gap => ({
  stream,
  version: 1,
  toVersion: version,
  toldBy: 'head',
  between: anywhere,
})

/** As many free numbers as are worth trying. */
const tried = 1_000

const evidence = async (db: Reader, { run, doubts, gaps }: { run: SeqRun; doubts: Doubts; gaps: Gap[] }): Promise<Evidence> => {
  const streams = [...new Set(doubts.misfits.map(({ row }) => row.stream))]
  const commands = streams.length > 0 ? await db.select().from(command).where(inArray(command.stream, streams)) : []
  const ofStream = Map.groupBy(commands, ({ stream }) => stream)
  const freeSeqs: number[] = []
  for (const { from, to } of run.holes) for (let seq = from; seq <= to && freeSeqs.length < tried; seq++) freeSeqs.push(seq)
  // The highest of all may have been lowered.
  for (let above = 1; above <= 8; above++) freeSeqs.push(run.top + above)
  return {
    gaps,
    freeSeqs,
    commandFor: ({ stream, version }) =>
      ofStream.get(stream)?.find(({ fromVersion, toVersion }) => fromVersion < version && version <= toVersion)?.id,
  }
}

/** What is left of a gap once the events that were moved out of it are back. */
const stillOpen = (gap: Gap, explained: readonly Explained[]): Gap[] => {
  const back = explained.filter(({ was }) => was.stream === gap.stream && was.version >= gap.version && was.version <= gap.toVersion)
  const open: Gap[] = []
  let version = gap.version
  for (const next of [...back.map(({ was }) => was.version).sort((a, b) => a - b), gap.toVersion + 1]) {
    if (next > version) open.push({ ...gap, version, toVersion: next - 1 })
    version = next + 1
  }
  return open
}

const missing = (gaps: readonly Gap[], { heads }: Bare): Finding[] => {
  const whole = new Map(heads.map(({ stream, version }) => [stream, version]))
  return gaps.map(({ stream, version, toVersion, toldBy }) =>
    version === 1 && whole.get(stream) === toVersion
      ? { code: 'STREAM_MISSING', stream, versions: toVersion }
      : { code: 'EVENT_MISSING', stream, version, toVersion, toldBy },
  )
}

const firstOfEach = (unwritten: Bare['commands']): Bare['commands'] => {
  const first = new Map<string, Bare['commands'][number]>()
  for (const one of unwritten.toSorted((a, b) => b.version - a.version)) first.set(one.stream, one)
  return [...first.values()]
}

/** Holes and repeats in `seq` that no event accounts for, be it moved, lost or added. */
const numbers = (run: SeqRun, { explained, losses, found }: { explained: Explained[]; losses: Loss[]; found: Found }): Finding[] => {
  const moves = explained.filter(({ is, was }) => is.seq !== was.seq).map(({ is, was }) => ({ is: is.seq, was: was.seq }))
  const isAdded = ({ stream, version }: Place) =>
    found.of(stream).some((one) => one.code === 'EVENT_ADDED' && one.version <= version && version <= one.toVersion)
  const repeated = run.repeated.filter(({ seq, places }) => {
    const rightly = places.filter((place) => !isAdded(place)).length
    return rightly - moves.filter(({ is }) => is === seq).length > 1
  })
  return [
    ...unaccounted(movedBack(run, moves), losses).map(({ from, to }): Finding => ({ code: 'SEQ_HOLE', seq: from, toSeq: to })),
    ...repeated.map((one): Finding => ({ code: 'SEQ_REPEATED', ...one })),
  ]
}
