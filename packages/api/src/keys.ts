import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const secret = z.string().regex(/^[0-9a-f]{64}$/)
const Keys = z.strictObject({ vault: secret, lookup: secret, session: secret })

/** The server's secrets, 32 bytes each in hex: wraps vault keys, hashes vault look-ups, signs sessions. */
export type Keys = z.infer<typeof Keys>

const fresh = () => randomBytes(32).toString('hex')

/** Reads the key file, or makes it, readable by its owner only. It lies outside the data directory and its backups. */
export const readKeys = (file: string): Keys => {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify({ vault: fresh(), lookup: fresh(), session: fresh() })}\n`, { mode: 0o600, flag: 'wx' })
  }
  const parsed = Keys.safeParse(JSON.parse(readFileSync(file, 'utf8')))
  if (!parsed.success)
    throw new Error(`key file ${file} is not whole: ${parsed.error.issues.map((issue) => issue.path.join('.')).join(', ')}`)
  return parsed.data
}
