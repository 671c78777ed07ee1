import { closeSync, existsSync, fsyncSync, openSync, rmSync, statSync, writeSync } from 'node:fs'
import { statfs } from 'node:fs/promises'
import { dirname, join, relative } from 'node:path'
import type { ServerEnv } from '../../env.ts'
import { type Check, check } from './check.ts'

/** Below this the next backup, or the next log of the database, may not fit. */
const leastFree = 1024 ** 3

/** What the machine says of the files around a database; none of it needs the database open. */
export const checkMachine = (env: ServerEnv): Promise<Check[]> =>
  Promise.all([
    ...(env.databaseUrl ? [] : [check('data directory', () => dataDirectory(env.dataDir))]),
    check('key file', () => keyFile(env)),
    check('ledger', () => ledger(env)),
    check('disk', () => disk(env.databaseUrl ? env.ledgerDir : env.dataDir)),
  ])

const dataDirectory = (directory: string) => {
  const mode = modeOf(directory)
  syncs(directory)
  return { ok: mode === 0o700, says: `${directory}, mode ${octal(mode)}${mode === 0o700 ? '' : ', should be 700'}, syncs to disk` }
}

const keyFile = ({ keys, keyFile, dataDir }: ServerEnv) => {
  if (keys) return { ok: true, says: 'the keys are in KEYS' }
  const mode = modeOf(keyFile)
  if (isWithin(dataDir, keyFile))
    return { ok: false, says: `${keyFile} lies in the data directory, and so in its copies: move it, and set KEY_FILE` }
  return { ok: mode === 0o600, says: `${keyFile}, mode ${octal(mode)}${mode === 0o600 ? '' : ', should be 600'}` }
}

const ledger = ({ ledgerDir, dataDir }: ServerEnv) => {
  if (isWithin(dataDir, ledgerDir)) return { ok: false, says: `${ledgerDir} lies in the data directory: move it, and set LEDGER_DIR` }
  syncs(ledgerDir)
  return { ok: true, says: `${ledgerDir}, syncs to disk` }
}

const disk = async (directory: string) => {
  const { bavail, bsize } = await statfs(existing(directory))
  const free = bavail * bsize
  return { ok: free >= leastFree, says: `${(free / leastFree).toFixed(1)} GiB free${free >= leastFree ? '' : ', should be 1 or more'}` }
}

const existing = (path: string): string => (existsSync(path) ? path : existing(dirname(path)))

const modeOf = (path: string): number => {
  if (!existsSync(path)) throw new Error(`${path} is missing`)
  return statSync(path).mode & 0o777
}

const octal = (mode: number): string => mode.toString(8).padStart(3, '0')

const isWithin = (directory: string, path: string): boolean => !relative(directory, path).startsWith('..')

/** Writes a file and syncs it, as the database will. Throws where the file system cannot. */
const syncs = (directory: string): void => {
  if (!existsSync(directory)) throw new Error(`${directory} is missing`)
  const path = join(directory, '.doctor')
  const file = openSync(path, 'w', 0o600)
  try {
    writeSync(file, 'x')
    fsyncSync(file)
  } finally {
    closeSync(file)
    rmSync(path)
  }
}
