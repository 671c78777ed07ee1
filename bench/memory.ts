import { setTimeout as sleep } from 'node:timers/promises'
import type { Measure } from './figure.ts'
import type { Engine, Options } from './options.ts'
import { endAll } from './rig/ending.ts'
import { residentOf } from './rig/resources.ts'
import { openStand, type Stand } from './rig/stand.ts'
import type { Tally } from './rig/tally.ts'

/** The most a server may hold, in MB. */
const limits: Record<Engine, number> = { pglite: 700, postgres: 300 }
/** The most the resident set may still grow by over the last half, in MB for every 10,000 submits, to be called flat. */
const flat = 2

export type Sample = { done: number; mb: number }

/**
 * What the server holds while 64 clients submit for long: at the start, half-way, at the end, at most, and how it still
 * grows. The start that makes the database is told by itself, as it is the only one of its kind.
 */
export const memoryBench = async ({ engines, submits }: Options): Promise<Measure[]> => {
  const measures: Measure[] = []
  for (const engine of engines) {
    let made = 0
    const stand = await openStand(engine, {
      first: async ({ pid }) => {
        made = (await residentOf(pid)).most
      },
    })
    const samples: Sample[] = [{ done: 0, mb: (await residentOf(stand.server.pid)).now }]
    const running = stand.load({ side: 'ours', play: 'submit', clients: 64, until: { requests: submits } })
    const { done, ms } = await sampling(stand, samples, running)
    samples.push({ done, mb: (await residentOf(stand.server.pid)).now })
    measures.push(...measuresOf(engine, made, samples))
    measures.push({ what: `${engine}, submits`, ours: Math.round((done * 1_000) / ms), unit: 'requests/s' })
    await endAll()
  }
  return measures
}

/** Takes a sample every second until what is running is over. */
const sampling = async ({ server, progress }: Stand, samples: Sample[], running: Promise<Tally>): Promise<Tally> => {
  for (;;) {
    const over = await Promise.race([running, sleep(1_000)])
    if (over) return over
    samples.push({ done: await progress(), mb: (await residentOf(server.pid)).now })
  }
}

/** Samples put into figures, with what was promised of them. */
export const measuresOf = (engine: Engine, made: number, samples: readonly Sample[]): Measure[] => {
  const end = samples.at(-1)?.done ?? 0
  const late = samples.filter(({ done }) => done >= end / 2)
  const most = Math.max(...samples.map(({ mb }) => mb))
  const slope = Number((slopeOf(late) * 10_000).toFixed(2))
  const mb = (what: string, value = 0): Measure => ({ what: `${engine}, resident ${what}`, ours: Math.round(value), unit: 'MB' })
  const limit = limits[engine]
  return [
    { ...mb('at most in the first start, which makes the database', made), limit, held: made <= limit },
    mb('after a later start, its orders open', samples[0]?.mb),
    mb(`after ${Math.round(end / 2)} submits`, late[0]?.mb),
    mb(`after ${end} submits`, samples.at(-1)?.mb),
    { ...mb('at most from there on', most), limit, held: most <= limit },
    { what: `${engine}, growth over the last half`, ours: slope, unit: 'MB per 10,000 submits', limit: flat, held: slope <= flat },
  ]
}

/** The slope of the line that fits best, in MB a submit. */
const slopeOf = (samples: readonly Sample[]): number => {
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [x, y] = [mean(samples.map(({ done }) => done)), mean(samples.map(({ mb }) => mb))]
  const spread = samples.reduce((sum, { done }) => sum + (done - x) ** 2, 0)
  return spread === 0 ? 0 : samples.reduce((sum, { done, mb }) => sum + (done - x) * (mb - y), 0) / spread
}
