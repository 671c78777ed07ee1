import { type Figure, figureOf, median } from './figure.ts'
import type { Tally } from './rig/tally.ts'

const rounds = 7

/** What one side came to over all rounds: medians of the rate a second and of latencies in ms, and the processor time a request, in ms. */
export type Settled = { rate: number; p50: number; p99: number; cpu?: number }

/** Runs every side once a round, one after another, so that what else the machine does meets them alike. The first round only warms up. */
export const inTurns = async <Side extends string>(sides: Record<Side, () => Promise<Tally>>): Promise<Record<Side, Settled>> => {
  const names = Object.keys(sides) as Side[]
  const tallies = new Map<Side, Tally[]>(names.map((name) => [name, []]))
  for (let round = 0; round <= rounds; round++)
    for (const name of names) {
      const tally = await sides[name]()
      if (round > 0) tallies.get(name)?.push(tally)
    }
  return Object.fromEntries(names.map((name) => [name, settled(tallies.get(name) ?? [])])) as Record<Side, Settled>
}

const settled = (tallies: readonly Tally[]): Settled => {
  const sum = (values: readonly number[]) => values.reduce((all, value) => all + value, 0)
  const times = tallies.flatMap(({ cpuMs }) => cpuMs ?? [])
  return {
    rate: median(tallies.map(({ done, ms }) => (done * 1_000) / ms)),
    p50: median(tallies.map(({ p50 }) => p50)),
    p99: median(tallies.map(({ p99 }) => p99)),
    ...(times.length === tallies.length && { cpu: sum(times) / sum(tallies.map(({ done }) => done)) }),
  }
}

/** Compares two sides. `target`: the least ratio that was promised. */
export const against = (what: string, { ours, peer, target }: { ours: Settled; peer: Settled; target?: number | undefined }): Figure => {
  const figure = figureOf(what, 'requests/s', { ours: ours.rate, peer: peer.rate })
  const ms = (value: number) => Number(value.toFixed(2))
  return {
    ...figure,
    p50: { ours: ms(ours.p50), peer: ms(peer.p50) },
    p99: { ours: ms(ours.p99), peer: ms(peer.p99) },
    ...(ours.cpu !== undefined && peer.cpu !== undefined && { cpu: { ours: ms(ours.cpu), peer: ms(peer.cpu) } }),
    ...(target !== undefined && { target, held: figure.ratio >= target }),
  }
}
