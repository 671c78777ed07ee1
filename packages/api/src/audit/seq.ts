import { asc, count, eq, lte, max, min, ne, sql } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { event } from '../db/schema/store.ts'
import type { Place } from './finding.ts'

/** Numbers from the first to the last, both included. */
export type Range = { from: number; to: number }

/** How `seq` runs: the highest, how many rows, the numbers below the highest that no row has, and those that several have. */
export type SeqRun = { top: number; events: number; holes: Range[]; repeated: { seq: number; places: Place[] }[] }

export const readSeq = async (db: Reader): Promise<SeqRun> => {
  const [ends] = await db.select({ first: min(event.seq), top: max(event.seq), events: count() }).from(event)
  const top = ends?.top ?? 0
  const next = sql<number>`lead(${event.seq}) over (order by ${event.seq})`.mapWith(event.seq).as('next')
  const steps = db.select({ seq: event.seq, next }).from(event).where(lte(event.seq, top)).as('steps')
  const breaks = await db
    .select({ seq: steps.seq, next: steps.next })
    .from(steps)
    .where(ne(steps.next, sql`${steps.seq} + 1`))
    .orderBy(asc(steps.seq))
  const holes = [{ seq: 0, next: ends?.first ?? 1 }, ...breaks].map(({ seq, next }) => ({ from: Math.max(seq + 1, 1), to: next - 1 }))
  const repeats = [...new Set(breaks.filter(({ seq, next }) => seq === next).map(({ seq }) => seq))]
  const repeated = await Promise.all(repeats.map(async (seq) => ({ seq, places: await placesOf(db, seq) })))
  return { top, events: ends?.events ?? 0, holes: holes.filter(({ from, to }) => from <= to), repeated }
}

const placesOf = (db: Reader, seq: number): Promise<Place[]> =>
  db
    .select({ stream: event.stream, version: event.version, seq: event.seq })
    .from(event)
    .where(eq(event.seq, seq))
    .orderBy(asc(event.stream), asc(event.version))

/** The holes once events that stand at `is` are back at `was`. What lies above the highest that is left is no hole. */
export const movedBack = ({ holes, top }: SeqRun, moves: readonly { is: number; was: number }[]): Range[] => {
  const opened = moves.filter(({ is }) => is > 0).map(({ is }) => ({ from: is, to: is, count: 1 }))
  const filled = moves.map(({ was }) => ({ from: was, to: was, count: 1 }))
  const joined: Range[] = []
  for (const { from, to } of unaccounted([...holes, ...opened].sort(byFrom), filled)) {
    const before = joined.at(-1)
    if (before && before.to + 1 === from) before.to = to
    else joined.push({ from, to })
  }
  return joined.filter(({ to }) => to < top)
}

const byFrom = (a: Range, b: Range): number => a.from - b.from

/** Events known to be gone: how many, and between which `seq` they were. */
export type Loss = Range & { count: number }

/** What is left of the holes when each lost event has had one of them. */
export const unaccounted = (holes: readonly Range[], losses: readonly Loss[]): Range[] => {
  const left = [...holes]
  // Whoever can be nowhere later chooses first, and takes the lowest.
  for (const { count, from, to } of losses.toSorted((a, b) => a.to - b.to)) {
    let index = firstAt(left, from)
    for (let lost = count; lost > 0; ) {
      const hole = left[index]
      if (!hole || hole.from > to) break
      const begin = Math.max(hole.from, from)
      const end = Math.min(hole.to, to, begin + lost - 1)
      // Between two events that follow each other there is no number.
      if (end < begin) break
      const before = begin > hole.from ? [{ from: hole.from, to: begin - 1 }] : []
      const after = end < hole.to ? [{ from: end + 1, to: hole.to }] : []
      left.splice(index, 1, ...before, ...after)
      index += before.length
      lost -= end - begin + 1
    }
  }
  return left
}

/** The first hole that is not wholly below a number. */
const firstAt = (holes: readonly Range[], from: number): number => {
  let [low, high] = [0, holes.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((holes[middle]?.to ?? 0) < from) low = middle + 1
    else high = middle
  }
  return low
}
