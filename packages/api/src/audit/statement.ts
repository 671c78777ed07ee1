import { createHash, type KeyObject, sign, verify } from 'node:crypto'
import { z } from 'zod'
import { canonical, sha256 } from '../store/canonical.ts'
import { merkleRoot } from './merkle.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const position = z.number().int().positive()

/**
 * One stream in a seal: its events `from` to `version` lie in the sealed range, and `hash`, that of the last, binds all
 * before it. Taken as the database has it: an event that was tampered with must not keep the others from being sealed.
 */
export const Leaf = z.strictObject({ stream: z.guid(), from: z.int32(), version: z.int32(), hash: z.string() })
export type Leaf = z.infer<typeof Leaf>

/** What is signed: events `fromSeq` to `toSeq`, in as many streams as there are `leaves`, and the seal before this one. */
export const SealStatement = z.strictObject({
  number: position,
  fromSeq: position,
  toSeq: position,
  /** Epoch ms. */
  at: z.number().int(),
  /** SHA-256 of the previous seal's statement; 64 zeros for the first. */
  previous: hash,
  root: hash,
  leaves: position,
})
export type SealStatement = z.infer<typeof SealStatement>

/** A seal as it is written into the ledger: `signature` is of the statement's canonical JSON, in base64; `key` the fingerprint of the key that checks it. */
export const SealEntry = z.strictObject({ statement: SealStatement, signature: z.base64(), key: hash, leaves: z.array(Leaf) })
export type SealEntry = z.infer<typeof SealEntry>

/** An entry of the ledger as a seal; undefined where it is none. */
export const parseEntry = (line: unknown): SealEntry | undefined => SealEntry.safeParse(line).data

/** Root over leaves in the order of their streams; each is hashed as its canonical JSON. */
export const rootOf = (leaves: readonly Leaf[]): string => merkleRoot(leaves.map((leaf) => Buffer.from(canonical(leaf))))

/** What the next seal names as `previous`. */
export const statementHash = (statement: SealStatement): string => sha256(canonical(statement))

export const signStatement = (statement: SealStatement, privateKey: KeyObject): string =>
  sign(null, Buffer.from(canonical(statement)), privateKey).toString('base64')

export const isSigned = (statement: SealStatement, signature: string, publicKey: KeyObject): boolean =>
  verify(null, Buffer.from(canonical(statement)), publicKey, Buffer.from(signature, 'base64'))

/** SHA-256 of a public key's DER form (SPKI), in hex. */
export const fingerprintOf = (publicKey: KeyObject): string =>
  createHash('sha256')
    .update(publicKey.export({ format: 'der', type: 'spki' }))
    .digest('hex')
