import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { freePort } from '@ruhu/api/testing/free-port'
import { type Instant, instant } from '@ruhu/domain'

/** The accounts of the demonstration; their password is printed at every start. */
export const password = 'ruhu-demo-2026'

/** A real server, from the time `at` on, over a data directory of its own, with the demonstration and a clock that can be set. */
export type Server = {
  url: string
  /** The embedded database's directory, to be opened once the server has stopped. */
  dataDir: string
  setClock: (now: Instant) => Promise<void>
  now: () => Promise<Instant>
  stop: () => Promise<void>
  remove: () => Promise<void>
}

const main = fileURLToPath(new URL('../../packages/api/src/main.ts', import.meta.url))

export const startServer = async ({ at = '1' }: { at?: string } = {}): Promise<Server> => {
  const home = await mkdtemp(join(tmpdir(), 'ruhu-e2e-'))
  const dataDir = join(home, 'data')
  const port = await freePort()
  const url = `http://localhost:${port}`
  const child = spawn(process.execPath, [main], {
    env: { ...process.env, PORT: String(port), DATA_DIR: dataDir, TEST_CLOCK: at, DEMO: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const output: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => output.push(chunk.toString()))
  await healthy(url, child, output)
  return {
    url,
    dataDir,
    setClock: async (now) => {
      await fetch(`${url}/test/clock`, { method: 'POST', body: JSON.stringify({ now }) })
    },
    now: async () => instant(Number((await fetch(`${url}/health`)).headers.get('x-ruhu-now'))),
    stop: () => ended(child),
    remove: () => rm(home, { recursive: true, force: true }),
  }
}

const healthy = async (url: string, child: ChildProcess, output: readonly string[]): Promise<void> => {
  for (let tries = 0; tries < 300; tries++) {
    if (child.exitCode !== null) break
    const answer = await fetch(`${url}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the server did not start:\n${output.join('')}`)
}

const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (child.exitCode !== null) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGTERM')
  })
