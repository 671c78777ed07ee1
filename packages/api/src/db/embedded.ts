import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import type { OpenDatabase } from './database.ts'
import { openPglite } from './pglite.ts'

const maker = fileURLToPath(new URL('./make-pglite.ts', import.meta.url))
const isMade = (directory: string): boolean => existsSync(join(directory, 'pg/PG_VERSION'))
/** How a maker ends where another process holds the directory. */
const held = 3
/** How long a maker whose server was killed may still hold the directory, and how often it is tried. */
const patience = { tries: 60, ms: 250 } as const

/**
 * Opens the embedded database of a server. One that is not there yet is made by a process of its own: making it takes half a
 * gigabyte, which this one would keep. Throws what `openPglite` throws.
 */
export const openEmbedded = async (directory: string): Promise<OpenDatabase> => {
  if (!isMade(directory)) await make(directory)
  return openPglite(directory)
}

const make = async (directory: string, tries: number = patience.tries): Promise<void> => {
  const { code, said } = await run(directory)
  if (code === 0) return
  if (code !== held || tries === 0) throw new Error(said.trim() || `the database in ${directory} could not be made`)
  await sleep(patience.ms)
  if (!isMade(directory)) await make(directory, tries - 1)
}

const run = (directory: string): Promise<{ code: number | null; said: string }> =>
  new Promise((resolve, reject) => {
    const child = fork(maker, [directory], { execArgv: [], stdio: ['ignore', 'ignore', 'pipe', 'ipc'] })
    const words: Buffer[] = []
    child.stderr?.on('data', (chunk: Buffer) => words.push(chunk))
    child.once('error', reject)
    child.once('close', (code) => resolve({ code, said: Buffer.concat(words).toString() }))
  })
