/**
 * What came of one round: latencies in ms; `from` and `to` on the machine's monotonic clock, in µs, the same for every
 * process; `cpuMs` the processor time of the process that answered, where the system tells it.
 */
export type Tally = { done: number; ms: number; p50: number; p99: number; from: number; to: number; cpuMs?: number }

/** The machine's monotonic clock, in µs. */
export const monotonic = (): number => Number(process.hrtime.bigint() / 1000n)

/** Adds up what was begun at `from` and is over now. */
export const tallyOf = (took: number[], from: number): Tally => {
  const to = monotonic()
  const sorted = Float64Array.from(took).sort()
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0
  return { done: took.length, ms: (to - from) / 1_000, p50: at(0.5), p99: at(0.99), from, to }
}
