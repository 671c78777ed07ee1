import { createPrivateKey, createPublicKey, generateKeyPairSync, type KeyObject, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { z } from 'zod'

const secret = z.string().regex(/^[0-9a-f]{64}$/)
/** An Ed25519 private key, PKCS #8 in hex. */
const signing = z.string().regex(/^[0-9a-f]{96}$/)
const Keys = z.strictObject({ vault: secret, lookup: secret, session: secret, seal: signing })

/** The server's secrets, in hex: wraps vault keys, hashes vault look-ups, signs sessions (32 bytes each), signs seals (Ed25519). */
export type Keys = z.infer<typeof Keys>

const fresh = {
  vault: () => randomBytes(32).toString('hex'),
  lookup: () => randomBytes(32).toString('hex'),
  session: () => randomBytes(32).toString('hex'),
  seal: () => generateKeyPairSync('ed25519').privateKey.export({ format: 'der', type: 'pkcs8' }).toString('hex'),
} as const satisfies Record<keyof Keys, () => string>

/** Keys nobody had before. */
export const newKeys = (): Keys => ({ vault: fresh.vault(), lookup: fresh.lookup(), session: fresh.session(), seal: fresh.seal() })

/** The pair that signs seals. */
export const sealPair = ({ seal }: Keys): { privateKey: KeyObject; publicKey: KeyObject } => {
  const privateKey = createPrivateKey({ key: Buffer.from(seal, 'hex'), format: 'der', type: 'pkcs8' })
  return { privateKey, publicKey: createPublicKey(privateKey) }
}

/** Reads keys from JSON. Throws an error that names `source` and each key that is wrong, and never quotes one. */
export const parseKeys = (text: string, source: string): Keys => {
  const parsed = Keys.safeParse(jsonOf(text))
  if (!parsed.success)
    throw new Error(`${source} is not whole: ${parsed.error.issues.map((issue) => issue.path.join('.') || 'not JSON').join(', ')}`)
  return parsed.data
}

const jsonOf = (text: string): unknown => {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

/** Reads the key file, or makes it, readable by its owner only. It lies outside the data directory and its backups. */
export const readKeys = (file: string): Keys => {
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(file, `${JSON.stringify(newKeys())}\n`, { mode: 0o600, flag: 'wx' })
  }
  const held = jsonOf(readFileSync(file, 'utf8'))
  // A file from before there were seals gets the one key it lacks.
  if (typeof held === 'object' && held !== null && !('seal' in held)) {
    writeFileSync(`${file}.new`, `${JSON.stringify({ ...held, seal: fresh.seal() })}\n`, { mode: 0o600 })
    renameSync(`${file}.new`, file)
  }
  return parseKeys(readFileSync(file, 'utf8'), `key file ${file}`)
}
