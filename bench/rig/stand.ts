import { join } from 'node:path'
import type { Engine } from '../options.ts'
import type { BareQuestion } from './bare-server.ts'
import { type Asked, startAsked } from './child.ts'
import { temporaryHome } from './home.ts'
import type { Job } from './load.ts'
import { type Opened, openOrders } from './orders.ts'
import { openPostgresServer } from './postgres.ts'
import type { Play, Side } from './requests.ts'
import { processorTimeOf } from './resources.ts'
import { type Server, startServer } from './server.ts'
import type { Tally } from './tally.ts'

/** A round's worth of requests: for whom, what, from how many clients, for how long or how many. */
export type Round = { side: Side; play: Play; clients: number; until: Job['until'] }

/** The real server with its orders open, and a process that puts load on it. */
export type Stand = {
  server: Server
  load: (round: Round) => Promise<Tally>
  /** How many requests of the round that is running are through. */
  progress: () => Promise<number>
  /** Starts the peer on a database of its own, with the same orders. */
  startBare: () => Promise<void>
  /** Inserts single rows in the peer's process for so many ms. */
  insertFor: (ms: number) => Promise<Tally>
}

type Opening = {
  /** For the server's Node. */
  flags?: readonly string[]
  /** Hears of the first start, which makes the database and its demonstration; the server is started again after that. */
  first?: (server: Server) => Promise<void>
}

/** Opens everything one engine is measured with; all of it ends with the bench. */
export const openStand = async (engine: Engine, { flags, first }: Opening = {}): Promise<Stand> => {
  const newDatabase = engine === 'postgres' ? await openPostgresServer() : undefined
  const server = await startedServer({ databaseUrl: await newDatabase?.('ruhu'), flags }, first)
  const { orders, technician, supervisor } = await openOrders(server)
  const worker = await startAsked('load.ts')
  const ahead = await clockAhead(server.origin)
  const streams = orders.map(({ id, version }) => ({ id, version }))
  let bare: (Asked & { origin: string }) | undefined

  const load: Stand['load'] = ({ side, ...round }) => {
    const answers = side === 'ours' ? server : started(bare)
    const { cookie } = round.play === 'submit' ? technician : supervisor
    const job: Job = { ...round, side, origin: answers.origin, ahead, streams, cookie: side === 'ours' ? cookie : undefined }
    return counting(answers.pid, () => worker.ask(job))
  }

  return {
    server,
    load,
    progress: () => worker.ask('progress'),
    startBare: async () => {
      bare = await startBare(orders, (await newDatabase?.('bare')) ?? '')
    },
    insertFor: (ms) => counting(started(bare).pid, () => started(bare).ask({ insertFor: ms } satisfies BareQuestion)),
  }
}

const startedServer = async (start: Parameters<typeof startServer>[0], first: Opening['first']): Promise<Server> => {
  const server = await startServer(start)
  if (!first) return server
  await first(server)
  await server.stop()
  return startServer({ ...start, home: server.home })
}

const startBare = async (orders: Opened[], databaseUrl: string): Promise<Asked & { origin: string }> => {
  const home = await temporaryHome()
  const bare = await startAsked('bare-server.ts', { DATABASE_URL: databaseUrl, DATA_DIR: join(home, 'data') })
  await bare.ask({ take: orders } satisfies BareQuestion)
  const port = await bare.ask<number>('port' satisfies BareQuestion)
  return { ...bare, origin: `http://127.0.0.1:${port}` }
}

const started = <Peer>(peer: Peer | undefined): Peer => {
  if (!peer) throw new Error('the bare server was not started')
  return peer
}

/** Adds what processor time a process took for a round. */
const counting = async (pid: number, round: () => Promise<Tally>): Promise<Tally> => {
  const before = await processorTimeOf(pid)
  const tally = await round()
  const after = await processorTimeOf(pid)
  return before === undefined || after === undefined ? tally : { ...tally, cpuMs: after - before }
}

/** How far the server's clock, which began on a fixed morning, is from this machine's, in ms. */
const clockAhead = async (origin: string): Promise<number> => {
  const answer = await fetch(`${origin}/health`)
  return Number(answer.headers.get('x-ruhu-now')) - Date.now()
}
