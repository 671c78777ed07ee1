import { channels, eventTypes } from '@ruhu/domain'
import { canonical } from '../store/canonical.ts'
import { chained, type EventRow } from '../store/chain.ts'
import { millisecondsOf, monthOf } from '../store/events.ts'
import { fits, type Gap, type Misfit, placeOf } from './check-stream.ts'
import type { Column, Finding } from './finding.ts'

/** What an event that does not fit is compared with: versions and `seq` that are free, and which command wrote which version. */
export type Evidence = {
  gaps: readonly Gap[]
  freeSeqs: readonly number[]
  commandFor: (row: EventRow) => string | undefined
}

/** What became of an event, and the row as it was, as far as that is known. */
export type Explained = { finding: Finding; is: EventRow; was: EventRow }

/**
 * Says of each event that does not fit its hash which columns were changed. A guess is told only if the hash bears it
 * out: with the columns put back the row fits. So nothing is named by mistake, and what no guess fits stays open.
 */
export const explain = (misfits: readonly Misfit[], evidence: Evidence): Explained[] => {
  const explained = new Map<EventRow, Explained>()
  const open = () => misfits.filter(({ row }) => !explained.has(row))
  const tell = (found: readonly Explained[]) => {
    for (const one of found) explained.set(one.is, one)
  }
  for (const misfit of misfits) tell(linked(misfit))
  const rows = open()
    .slice(0, compared)
    .map(({ row }) => row)
  for (const a of rows) for (const b of rows) if (a !== b && !explained.has(a)) tell(exchanged(a, b))
  for (const misfit of open()) tell(guessed(misfit, evidence))
  for (const { row } of open()) tell([altered(row, row, [])])
  return misfits.flatMap(({ row }) => explained.get(row) ?? [])
}

/** Comparing all with all takes the square of their number: beyond this many nothing is looked for. */
const compared = 100

const altered = (is: EventRow, was: EventRow, columns = differing(is, was)): Explained => {
  const moved = is.stream !== was.stream || is.version !== was.version
  return { finding: { code: 'EVENT_ALTERED', ...placeOf(was), columns, ...(moved && { found: placeOf(is) }) }, is, was }
}

/** `prev` and `hash` are told by the events before and after. */
const linked = ({ row: is, before = is.prev, after = is.hash }: Misfit): Explained[] => {
  const { prev, hash, ...row } = is
  if (chained(row, before).hash === hash) return [altered(is, is, ['prev'])]
  if (chained(row, prev).hash === after) return [altered(is, is, ['hash'])]
  return chained(row, before).hash === after ? [altered(is, is, ['prev', 'hash'])] : []
}

const guessed = (misfit: Misfit, { gaps, freeSeqs, commandFor }: Evidence): Explained[] => {
  const { row: is } = misfit
  for (const change of guesses(misfit, freeSeqs, commandFor(is))) {
    const was = { ...is, ...change }
    if (fits(was)) return [altered(is, was)]
  }
  for (const { stream, version, toVersion } of gaps.slice(0, compared))
    for (let free = version; free <= Math.min(toVersion, version + compared); free++) {
      const was = { ...is, month: monthOf(stream), stream, version: free }
      if (fits(was)) return [altered(is, was)]
    }
  return []
}

const differing = (is: EventRow, was: EventRow): Column[] => (Object.keys(is) as Column[]).filter((column) => is[column] !== was[column])

/** Single columns as they may have been: what other columns imply, what the neighbours have, and every word of a closed set. */
function* guesses({ row, neighbours }: Misfit, freeSeqs: readonly number[], commandId: string | undefined): Generator<Partial<EventRow>> {
  yield { month: monthOf(row.stream) }
  const madeAt = millisecondsOf(row.id)
  yield { recordedAt: madeAt }
  for (const at of [row.recordedAt, madeAt]) yield { at }
  for (const type of eventTypes) yield { type }
  for (const via of channels) yield { via }
  for (const column of ['onBehalfOf', 'device', 'visit'] as const) yield { [column]: null }
  for (const neighbour of neighbours)
    for (const column of ['at', 'recordedAt', 'by', 'onBehalfOf', 'device', 'visit', 'commandId'] as const)
      yield { [column]: neighbour[column] }
  if (commandId) yield { commandId }
  const body = rewritten(row.body)
  if (body) yield { body }
  for (const seq of freeSeqs) yield { seq }
}

/** The same JSON in its canonical form. */
const rewritten = (body: string): string | undefined => {
  try {
    return canonical(JSON.parse(body))
  } catch {
    return undefined
  }
}

const place = ['month', 'stream', 'version'] as const
const content = ['id', 'type', 'at', 'recordedAt', 'by', 'onBehalfOf', 'via', 'device', 'commandId', 'visit', 'body'] as const
/** What two events may have exchanged. */
const exchanges: readonly (readonly Column[])[] = [
  ['seq'],
  ...content.map((column) => [column]),
  place,
  content,
  [...place, 'seq'],
  [...content, 'seq'],
]

const exchanged = (a: EventRow, b: EventRow): Explained[] => {
  for (const columns of exchanges) {
    const wasA = withColumns(a, b, columns)
    if (!fits(wasA)) continue
    const changed = differing(a, wasA)
    const wasB = withColumns(b, a, columns)
    // The other event has not got what this one lost: only of this one is it known what it held.
    if (!fits(wasB)) return [altered(a, wasA)]
    const finding: Finding = { code: 'EVENTS_SWAPPED', ...placeOf(a), other: placeOf(b), columns: changed }
    return [
      { finding, is: a, was: wasA },
      { finding, is: b, was: wasB },
    ]
  }
  return []
}

const withColumns = (row: EventRow, from: EventRow, columns: readonly Column[]): EventRow => ({
  ...row,
  ...Object.fromEntries(columns.map((column) => [column, from[column]])),
})
