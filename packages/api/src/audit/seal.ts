import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { desc, max, sql } from 'drizzle-orm'
import type { Transaction } from '../db/database.ts'
import { event, seal } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import { sealPair } from '../keys.ts'
import { beginning } from '../store/chain.ts'
import type { Ledger } from '../store/ledger.ts'
import { leavesOf } from './leaves.ts'
import { fingerprintOf, isSigned, parseEntry, rootOf, type SealEntry, signStatement, statementHash } from './statement.ts'

/** A seal as the table has it; its leaves are in the ledger. */
export type Seal = typeof seal.$inferSelect
type SealDeps = Pick<Deps, 'db' | 'keys' | 'ledger' | 'clock'>
type Pair = ReturnType<typeof sealPair>

/** Any number, the same for every node, so that one seals at a time. Appending does not wait for it. */
const sealLock = 7_465_024

/** Waits for this transaction's turn to seal: whatever another one was about to write is written then. */
export const takeTurnToSeal = (tx: Transaction): Promise<unknown> => tx.execute(sql`select pg_advisory_xact_lock(${sealLock})`)

/**
 * Seals every event that no seal covers yet, first in the ledger and then in the table, and answers with the newest
 * seal that came into the table; undefined where there was nothing to seal. A seal that is in the ledger alone, since
 * sealing was interrupted between the two, is taken over. All nodes must share one ledger.
 *
 * Throws an error that names the seal where the ledger does not carry on what the table holds: `verify` says more.
 *
 * What it reads is whole without waiting for who appends. They give out `seq` under one lock and let go of it only
 * after their commit can be seen, so whoever sees an event sees every one below it; and no event changes. A snapshot
 * of the whole transaction would be wrong here: it would be as old as the moment this node began to wait for its turn,
 * and not know the seal another node made meanwhile. So each statement takes its own, and the range bounds them all.
 */
export const sealNow = ({ db, keys, ledger, clock }: SealDeps): Promise<Seal | undefined> =>
  db.transaction(
    async (tx) => {
      await takeTurnToSeal(tx)
      const pair = sealPair(keys)
      const { last, missing } = readBook(ledger, await lastNumber(tx), pair)
      let newest = await enter(tx, missing)
      const [{ top = null } = {}] = await tx.select({ top: max(event.seq) }).from(event)
      const fromSeq = (last?.statement.toSeq ?? 0) + 1
      if (top !== null && top >= fromSeq) {
        const leaves = await leavesOf(tx, fromSeq, top)
        const statement = {
          number: (last?.statement.number ?? 0) + 1,
          fromSeq,
          toSeq: top,
          at: clock.now(),
          previous: last ? statementHash(last.statement) : beginning,
          root: rootOf(leaves),
          leaves: leaves.length,
        }
        const entry = { statement, signature: signStatement(statement, pair.privateKey), key: fingerprintOf(pair.publicKey), leaves }
        keepPublicKey(ledger, pair)
        ledger.append('seals', [entry])
        newest = await enter(tx, [entry])
      }
      return newest
    },
    { isolationLevel: 'read committed' },
  )

const lastNumber = async (tx: Transaction): Promise<number> => {
  const [row] = await tx.select({ number: seal.number }).from(seal).orderBy(desc(seal.number)).limit(1)
  return row?.number ?? 0
}

/** The newest seal of the ledger, and those that the table, which goes up to `known`, has not got. */
const readBook = (ledger: Ledger, known: number, pair: Pair): { last: SealEntry | undefined; missing: SealEntry[] } => {
  const entries: SealEntry[] = []
  for (const line of ledger.newest('seals')) {
    const entry = parseEntry(line)
    if (entry) entries.unshift(entry)
    if (entry && entry.statement.number <= known) break
  }
  if (known > 0 && entries[0]?.statement.number !== known)
    throw new Error(`the ledger ${ledger.directory} lacks seal ${known}, which the database has: put it back from its copy`)
  for (const [index, entry] of entries.entries()) if (entry.statement.number > known) mustFollow(entries[index - 1], entry, pair)
  return { last: entries.at(-1), missing: known > 0 ? entries.slice(1) : entries }
}

/** What this server did not sign is not taken over, whoever wrote it down. */
const mustFollow = (before: SealEntry | undefined, { statement, signature }: SealEntry, { publicKey }: Pair): void => {
  const follows =
    statement.number === (before?.statement.number ?? 0) + 1 &&
    statement.fromSeq === (before?.statement.toSeq ?? 0) + 1 &&
    statement.previous === (before ? statementHash(before.statement) : beginning)
  if (follows && isSigned(statement, signature, publicKey)) return
  throw new Error(`seal ${statement.number} in the ledger is not one that this server made: verify the facts before sealing goes on`)
}

/** Writes seals into the table; answers with the last. */
const enter = async (tx: Transaction, entries: readonly SealEntry[]): Promise<Seal | undefined> => {
  if (entries.length === 0) return undefined
  const rows = entries.map(({ statement: { leaves, ...statement }, signature }) => ({ ...statement, signature }))
  return (await tx.insert(seal).values(rows).returning()).at(-1)
}

/** Beside the seals, so that whoever is given both can check them. A key that is there already is the same one, by its name. */
const keepPublicKey = (ledger: Ledger, { publicKey }: Pair): void => {
  const file = join(ledger.directory, `seal-key-${fingerprintOf(publicKey).slice(0, 16)}.pem`)
  writeFileSync(file, publicKey.export({ format: 'pem', type: 'spki' }), { mode: 0o644 })
}
