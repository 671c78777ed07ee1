/** One comparison, both sides measured in the same run. */
export type Figure = { what: string; ours: number; peer: number; ratio: number; unit: string }

const rounds = 7
const roundMs = 300

/** How often a second something runs, for as long as a round lasts. */
const rate = (run: () => number): number => {
  const began = performance.now()
  let done = 0
  while (performance.now() - began < roundMs) done += run()
  return (done * 1_000) / (performance.now() - began)
}

const median = (values: number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0

/** Runs two things in turns and compares their medians; each run says how many it did. The first round only warms up. */
export const compare = (what: string, unit: string, { ours, peer }: { ours: () => number; peer: () => number }): Figure => {
  const measured = Array.from({ length: rounds + 1 }, () => [rate(ours), rate(peer)] as const).slice(1)
  const our = median(measured.map(([value]) => value))
  const other = median(measured.map(([, value]) => value))
  return { what, ours: Math.round(our), peer: Math.round(other), ratio: Number((our / other).toFixed(2)), unit }
}
