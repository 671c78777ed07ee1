/** Two latencies in ms: ours, and the peer's. */
type Pair = { ours: number; peer: number }

/** One comparison, both sides measured in the same run. `cpu`: ms of processor time a request. `target`: the least ratio that was promised. */
export type Figure = {
  what: string
  ours: number
  peer: number
  ratio: number
  unit: string
  p50?: Pair
  p99?: Pair
  cpu?: Pair
  target?: number
  held?: boolean
}

/** One thing measured by itself. `limit`: the most that was promised. */
export type Measure = { what: string; ours: number; unit: string; limit?: number; held?: boolean }

const rounds = 7
const roundMs = 300

/** How often a second something runs, for as long as a round lasts. */
const rate = (run: () => number): number => {
  const began = performance.now()
  let done = 0
  while (performance.now() - began < roundMs) done += run()
  return (done * 1_000) / (performance.now() - began)
}

export const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Runs two things in turns and compares their medians; each run says how many it did. The first round only warms up. */
export const compare = (what: string, unit: string, { ours, peer }: { ours: () => number; peer: () => number }): Figure => {
  const measured = Array.from({ length: rounds + 1 }, () => [rate(ours), rate(peer)] as const).slice(1)
  return figureOf(what, unit, { ours: median(measured.map(([value]) => value)), peer: median(measured.map(([, value]) => value)) })
}

export const figureOf = (what: string, unit: string, { ours, peer }: Pair): Figure => ({
  what,
  ours: Math.round(ours),
  peer: Math.round(peer),
  ratio: Number((ours / peer).toFixed(2)),
  unit,
})

/** Whether something was promised of what was measured, and all of that was held. */
export const allHeld = (figures: readonly (Figure | Measure)[]): boolean => {
  const promised = figures.filter(({ held }) => held !== undefined)
  return promised.length > 0 && promised.every(({ held }) => held)
}

/** A figure as a line to read. */
export const lineOf = (figure: Figure | Measure): string => {
  const verdict = figure.held === undefined ? '' : figure.held ? ', held' : ', missed'
  if (!('ratio' in figure)) {
    const limit = figure.limit === undefined ? '' : ` (at most ${figure.limit})`
    return `${figure.what}: ${figure.ours} ${figure.unit}${limit}${verdict}`
  }
  const { what, ours, peer, ratio, unit, p50, p99, cpu, target } = figure
  const pairs = Object.entries({ p50, p99, cpu }).flatMap(([name, pair]) => (pair ? `; ${name} ${pair.ours} against ${pair.peer} ms` : []))
  return `${what}: ${ours} against ${peer} ${unit}, ratio ${ratio}${target === undefined ? '' : ` (at least ${target})`}${verdict}${pairs.join('')}`
}
