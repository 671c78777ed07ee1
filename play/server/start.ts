import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import nodeFlags from '@ruhu/api/node-flags.json' with { type: 'json' }
import { freePort } from '@ruhu/api/testing/free-port'

/** The ordinary server in the test mode, over a directory that goes with it. */
export type ScratchServer = {
  url: string
  /** Resolves once it answers; throws its own words where it does not come up. */
  ready: () => Promise<void>
  /** Ends it, ready or not, and removes its directory. */
  stop: () => Promise<void>
}

const main = fileURLToPath(new URL('../../packages/api/src/main.ts', import.meta.url))
const patience = 60_000

/** Starts a scratch server, which is then to be stopped, whatever happens. */
export const startScratchServer = async (): Promise<ScratchServer> => {
  const home = await mkdtemp(join(tmpdir(), 'ruhu-play-'))
  const port = await freePort()
  const url = `http://127.0.0.1:${port}`
  const own = { PORT: String(port), DATA_DIR: join(home, 'data'), KEY_FILE: join(home, 'keys.json'), LEDGER_DIR: join(home, 'ledger') }
  const env = { PATH: process.env.PATH, TEST_MODE: '1', LOG_LEVEL: 'error', ...own }
  const child = spawn(process.execPath, [...nodeFlags, main], { env, stdio: ['ignore', 'ignore', 'pipe'] })
  const words: string[] = []
  child.stderr.on('data', (chunk: Buffer) => words.push(chunk.toString()))
  const stop = async () => {
    await ended(child)
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 50 })
  }
  const ready = async () => {
    for (const until = Date.now() + patience; isRunning(child) && Date.now() < until; ) {
      const answer = await fetch(`${url}/health`).catch(() => undefined)
      if (answer?.ok) return
      await sleep(50)
    }
    throw new Error(`the scratch server did not start: ${words.join('').trim()}`)
  }
  return { url, ready, stop }
}

const isRunning = (child: ChildProcess): boolean => child.exitCode === null && child.signalCode === null

/** Nothing of it is kept, so nothing needs to be put in order first. */
const ended = (child: ChildProcess): Promise<void> =>
  new Promise((resolve) => {
    if (!isRunning(child)) return resolve()
    child.once('exit', () => resolve())
    child.kill('SIGKILL')
  })
