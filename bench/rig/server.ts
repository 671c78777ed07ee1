import type { ChildProcess } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import nodeFlags from '@ruhu/api/node-flags.json' with { type: 'json' }
import { freePort } from '@ruhu/api/testing/free-port'
import { startChild } from './child.ts'
import { temporaryHome } from './home.ts'

/** The real server, as `npm start` runs it, over a database of its own. */
export type Server = { origin: string; pid: number; home: string; stop: () => Promise<void> }

const main = fileURLToPath(new URL('../../packages/api/src/main.ts', import.meta.url))

/** A morning on which every window of the day is still open. */
const morning = '2026-11-22T08:00:00+08:00'

type Start = {
  /** A PostgreSQL server instead of the embedded database. */
  databaseUrl?: string | undefined
  /** For Node itself. */
  flags?: readonly string[] | undefined
  /** Where a server before this one left its data; a new place without. */
  home?: string | undefined
}

export const startServer = async ({ databaseUrl = '', flags = [], home: kept }: Start): Promise<Server> => {
  const home = kept ?? (await temporaryHome())
  const port = await freePort()
  const origin = `http://127.0.0.1:${port}`
  const { child, stop } = startChild([...nodeFlags, ...flags, main], {
    env: {
      ...process.env,
      PORT: String(port),
      HOST: '127.0.0.1',
      DATA_DIR: join(home, 'data'),
      KEY_FILE: join(home, 'keys.json'),
      KEYS: '',
      LEDGER_DIR: join(home, 'ledger'),
      DATABASE_URL: databaseUrl,
      DEMO: '1',
      TEST_CLOCK: morning,
      LOG_LEVEL: 'warn',
    },
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  const complaints: string[] = []
  child.stderr?.on('data', (chunk: Buffer) => complaints.push(chunk.toString()))
  await healthy(origin, child, complaints)
  return { origin, pid: child.pid ?? 0, home, stop }
}

const healthy = async (origin: string, child: ChildProcess, complaints: readonly string[]): Promise<void> => {
  for (let tries = 0; tries < 300 && child.exitCode === null; tries++) {
    const answer = await fetch(`${origin}/health`).catch(() => undefined)
    if (answer?.ok) return
    await new Promise((resolve) => setTimeout(resolve, 200))
  }
  throw new Error(`the server did not start: ${complaints.join('')}`)
}
