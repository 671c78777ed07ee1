import type { Figure, Measure } from './figure.ts'
import type { Options } from './options.ts'
import { syncTime } from './rig/disk.ts'
import { endAll } from './rig/ending.ts'
import type { Play, Side } from './rig/requests.ts'
import { openStand, type Stand } from './rig/stand.ts'
import { against, inTurns } from './turns.ts'

const crowds = [1, 16, 64] as const
const most = 64

/**
 * What the store costs over HTTP, with a session and a decision, against bare routes that read and write the same rows
 * without either, and against single rows inserted one after another.
 */
export const storeBench = async ({ engines, plays, seconds }: Options): Promise<(Figure | Measure)[]> => {
  const figures: (Figure | Measure)[] = []
  const ms = seconds * 1_000
  for (const engine of engines) {
    const say = (what: string) => process.stderr.write(`${engine}: ${what}\n`)
    say('opening orders')
    const stand = await openStand(engine)
    await stand.startBare()
    figures.push({ what: `${engine}, a page put on disk`, ours: Number((await syncTime()).toFixed(2)), unit: 'ms' })
    // Reads come first: an order's history is as long then as in life.
    for (const play of plays) {
      for (const side of ['ours', 'bare'] as const) await stand.load({ side, play, clients: most, until: { ms: Math.max(ms, 2_000) } })
      for (const clients of crowds) {
        say(`${play}, ${clients} clients`)
        figures.push(...(await measured(stand, { engine, play, clients, ms })))
      }
    }
    await endAll()
  }
  return figures
}

type Case = { engine: string; play: Play; clients: number; ms: number }

const measured = async (stand: Stand, { engine, play, clients, ms }: Case): Promise<Figure[]> => {
  const side = (of: Side) => () => stand.load({ side: of, play, clients, until: { ms } })
  const what = `${play}, ${engine}, ${clients} ${clients === 1 ? 'client' : 'clients'}`
  if (play !== 'submit' || clients !== 1) {
    const { ours, bare } = await inTurns({ ours: side('ours'), bare: side('bare') })
    const target = play === 'submit' && clients === most ? 4 : undefined
    return [against(`${what}, against the bare route`, { ours, peer: bare, target })]
  }
  const { ours, bare, raw } = await inTurns({ ours: side('ours'), bare: side('bare'), raw: () => stand.insertFor(ms) })
  return [
    against(`${what}, against the bare route`, { ours, peer: bare }),
    against(`${what}, against raw inserts`, { ours, peer: raw, target: 0.6 }),
  ]
}
