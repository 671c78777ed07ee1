import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Options } from './options.ts'
import { endAll } from './rig/ending.ts'
import { temporaryHome } from './rig/home.ts'
import { openStand } from './rig/stand.ts'
import type { Tally } from './rig/tally.ts'

/**
 * Where the server's time goes in one round, as shares of 1, the largest first: what functions take themselves, what
 * packages take, and what functions of this project take with all they call before they wait.
 */
export type Shares = { functions: Share[]; places: Share[]; whole: Share[] }
export type Profile = Shares & { what: string; rate: number }
type Share = { name: string; share: number }

type Frame = { functionName: string; url: string; lineNumber: number }
/** What `node --cpu-prof` writes; times in µs, on the machine's monotonic clock. */
export type CpuProfile = {
  startTime: number
  nodes: { id: number; callFrame: Frame; children?: number[] }[]
  samples: number[]
  timeDeltas: number[]
}

const shown = 40

/** Profiles the server while 64 clients ask for one thing, and while one does. */
export const profileStore = async ({ engines, plays, seconds }: Options): Promise<Profile[]> => {
  const profiles: Profile[] = []
  const ms = Math.max(seconds * 1_000, 5_000)
  for (const engine of engines) {
    const home = await temporaryHome()
    const stand = await openStand(engine, { flags: ['--cpu-prof', `--cpu-prof-dir=${home}`] })
    const rounds: { what: string; tally: Tally }[] = []
    for (const play of plays) {
      const run = (clients: number) => stand.load({ side: 'ours', play, clients, until: { ms } })
      await run(64)
      rounds.push({ what: `${play}, ${engine}, 64 clients`, tally: await run(64) })
      rounds.push({ what: `${play}, ${engine}, 1 client`, tally: await run(1) })
    }
    await stand.server.stop()
    const profile = await readProfile(home)
    for (const { what, tally } of rounds)
      profiles.push({ what, rate: Math.round((tally.done * 1_000) / tally.ms), ...sharesOf(profile, tally) })
    await endAll()
  }
  return profiles
}

/** Node writes a profile when it exits. */
const readProfile = async (home: string): Promise<CpuProfile> => {
  const [file] = (await readdir(home)).filter((name) => name.endsWith('.cpuprofile'))
  if (!file) throw new Error('the server left no profile')
  return JSON.parse(await readFile(join(home, file), 'utf8'))
}

/** Adds up a profile between two moments. */
export const sharesOf = (profile: CpuProfile, { from, to }: Pick<Tally, 'from' | 'to'>): Shares => {
  const stacks = stacksOf(profile)
  const [functions, places, whole] = [new Map<string, number>(), new Map<string, number>(), new Map<string, number>()]
  let at = profile.startTime
  for (const [sample, id] of profile.samples.entries()) {
    const delta = profile.timeDeltas[sample] ?? 0
    at += delta
    const stack = stacks.get(id)
    if (!stack?.[0] || at < from || at > to) continue
    add(functions, nameOf(stack[0]), delta)
    add(places, placeOf(stack[0]), delta)
    for (const name of new Set(stack.filter(isOurs).map(nameOf))) add(whole, name, delta)
  }
  const shares = (times: ReadonlyMap<string, number>) => largest(times, to - from)
  return { functions: shares(functions), places: shares(places), whole: shares(whole) }
}

const add = (times: Map<string, number>, name: string, delta: number) => times.set(name, (times.get(name) ?? 0) + delta)

/** Each node's function, and those that called it. */
const stacksOf = ({ nodes }: CpuProfile): Map<number, readonly Frame[]> => {
  const stacks = new Map<number, readonly Frame[]>()
  const callers = new Map(nodes.flatMap(({ id, children = [] }) => children.map((child) => [child, id] as const)))
  // A node comes after the one that called it.
  for (const { id, callFrame } of nodes) stacks.set(id, [callFrame, ...(stacks.get(callers.get(id) ?? 0) ?? [])])
  return stacks
}

const largest = (times: ReadonlyMap<string, number>, whole: number): Share[] =>
  [...times]
    .map(([name, time]) => ({ name, share: Number((time / whole).toFixed(4)) }))
    .toSorted((a, b) => b.share - a.share)
    .slice(0, shown)

const root = new URL('..', import.meta.url).href

const isOurs = ({ url }: Frame): boolean => url.startsWith(root) && !url.includes('/node_modules/')

const nameOf = ({ functionName, url, lineNumber }: Frame): string =>
  url ? `${functionName || '(anonymous)'} ${shortOf(url)}:${lineNumber + 1}` : functionName

/** The package or folder a function belongs to: what its file's path says, the engine's own by what they are. */
const placeOf = ({ url, functionName }: Frame): string => {
  if (url.startsWith('wasm:')) return 'WebAssembly'
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/')
  if (!url) return functionName.startsWith('(') ? functionName : 'built in'
  const installed = /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1]
  return installed ?? shortOf(url).split('/').slice(0, 4).join('/')
}

const shortOf = (url: string): string =>
  url.startsWith(root) ? url.slice(root.length).replace(/^.*node_modules\//, '') : url.startsWith('file:') ? fileURLToPath(url) : url

/** A profile as lines to read. */
export const linesOf = ({ what, rate, functions, places, whole }: Profile): string => {
  const list = (shares: readonly Share[]) => shares.map(({ name, share }) => `  ${(share * 100).toFixed(1).padStart(5)} %  ${name}`)
  return [
    `${what}: ${rate} requests/s while profiled`,
    ...list(places.slice(0, 16)),
    '  functions by themselves',
    ...list(functions),
    "  the project's functions with all they call",
    ...list(whole),
    '',
  ].join('\n')
}
