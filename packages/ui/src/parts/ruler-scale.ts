import { type Instant, minute } from '@ruhu/domain'

/** The instants a ruler shows. */
export type RulerTimes = {
  now: Instant
  /** Until when the customer can still be told of being late (8.5). */
  notice: Instant
  promised: Instant
  /** Arriving between these is on time (8.4). */
  onTime: { from: Instant; until: Instant }
  /** When the technician would be there. */
  eta?: Instant | undefined
}

const longest = 60 * minute

/**
 * Where an instant stands on the ruler, in percent. The ruler runs from now to the end of the band; no more than an hour
 * is drawn before the notice limit, and what lies outside is held at the edge.
 */
export const scaleOf = ({ now, notice, onTime, eta }: RulerTimes): ((at: Instant) => number) => {
  const start = Math.min(Math.max(now, notice - longest), notice, onTime.from)
  const end = Math.max(onTime.until, Math.min(eta ?? onTime.until, onTime.until + longest))
  return (at) => (100 * (Math.min(Math.max(at, start), end) - start)) / (end - start)
}

/** A label wanted at a place, both in percent of the ruler. */
export type Label = { at: number; width: number }

/** Where labels begin so that none overlaps another or leaves the ruler, in percent; given and returned from left to right. */
export const spread = (labels: readonly Label[], gap: number): number[] => {
  const starts: number[] = []
  let free = 0
  for (const { at, width } of labels) {
    const start = Math.max(at - width / 2, free)
    starts.push(start)
    free = start + width + gap
  }
  let edge = 100
  for (let i = labels.length - 1; i >= 0; i--) {
    const width = labels[i]?.width ?? 0
    const start = Math.max(0, Math.min(starts[i] ?? 0, edge - width))
    starts[i] = start
    edge = start - gap
  }
  return starts
}
