import type { KeyObject } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import type { Reader } from '../db/database.ts'
import { seal } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import { sealPair } from '../keys.ts'
import { beginning } from '../store/chain.ts'
import type { Finding, SealColumn } from './finding.ts'
import { type Seal, takeTurnToSeal } from './seal.ts'
import { fingerprintOf, isSigned, parseEntry, rootOf, type SealEntry, type SealStatement, statementHash } from './statement.ts'

/** What the seals come to. `last` is the newest that was made here, whatever became of it since. */
export type CheckedSeals = { findings: Finding[]; seals: number; last: SealStatement | undefined }

/**
 * Holds each seal of the ledger against its signature, the table and the seal before it, and hands those whose leaves
 * are what was signed to `compare`, newest seal first.
 */
export const checkSeals = async (
  { db, keys, ledger }: Pick<Deps, 'db' | 'keys' | 'ledger'>,
  compare: (entry: SealEntry) => Promise<void>,
): Promise<CheckedSeals> => {
  const { publicKey } = sealPair(keys)
  const rows = await readRows(db)
  /** Undefined for a seal of which it is not known what it said. */
  const statements = new Map<number, SealStatement | undefined>()
  const findings: Finding[] = []
  for (const line of ledger.newest('seals')) {
    const entry = parseEntry(line)
    if (!entry) continue
    await breathe()
    const { number } = entry.statement
    const { statement, found } = checkEntry(entry, rows.get(number), publicKey)
    const known = statements.get(number)
    if (known && statement && statementHash(known) === statementHash(statement)) continue
    statements.set(number, statement)
    findings.push(...found)
    const signed = !found.some((one) => one.code === 'SEAL_ALTERED' && one.columns.includes('leaves'))
    if (statement && signed) await compare({ ...entry, statement })
  }
  const numbers = new Set([...rows.keys(), ...statements.keys()])
  const last = [...statements.values()].reduce((a, b) => (b && b.number > (a?.number ?? 0) ? b : a), undefined)
  // One that was in the ledger and not yet in the table when it was looked is there once sealing has ended.
  if ([...statements].some(([number, statement]) => statement && !rows.has(number)))
    for (const [number, row] of await db.transaction((tx) => takeTurnToSeal(tx).then(() => readRows(tx))))
      if (statements.has(number)) rows.set(number, row)
  findings.push(...checkNumbers(Math.max(last?.number ?? 0, ...rows.keys()), rows, statements))
  return { findings, seals: numbers.size, last }
}

const readRows = async (db: Reader): Promise<Map<number, Seal>> => new Map((await db.select().from(seal)).map((row) => [row.number, row]))

type Checked = { statement: SealStatement | undefined; found: Finding[] }

const checkEntry = (entry: SealEntry, row: Seal | undefined, publicKey: KeyObject): Checked => {
  const fingerprint = fingerprintOf(publicKey)
  const { number, ...ledger } = { ...entry.statement, signature: entry.signature, key: entry.key }
  const signed = isSigned(entry.statement, entry.signature, publicKey)
  const statement = signed ? entry.statement : row && signedIn(row, entry, publicKey)
  if (!statement || (!signed && !row))
    return { statement: undefined, found: [{ code: 'SEAL_FORGED', seal: number, reason: entry.key === fingerprint ? 'signature' : 'key' }] }

  const truth = { ...statement, signature: signed || !row ? entry.signature : row.signature, key: fingerprint }
  const differing = (told: Partial<typeof truth>) =>
    (Object.keys(told) as (keyof typeof truth)[]).filter((column): column is SealColumn => told[column] !== truth[column])
  const inLedger = differing(ledger)
  const hasLeaves = entry.leaves.length === statement.leaves && rootOf(entry.leaves) === statement.root
  if (!hasLeaves && !inLedger.includes('leaves')) inLedger.push('leaves')
  const altered = [
    { where: 'table', columns: row ? differing(row) : [] },
    { where: 'ledger', columns: inLedger },
  ] as const
  return { statement, found: altered.flatMap((one) => (one.columns.length > 0 ? [{ code: 'SEAL_ALTERED', seal: number, ...one }] : [])) }
}

/** The statement that a row of the table was signed with: the row has all of it but the number of leaves. */
const signedIn = ({ signature, ...row }: Seal, entry: SealEntry, publicKey: KeyObject): SealStatement | undefined =>
  [entry.leaves.length, entry.statement.leaves]
    .map((leaves) => ({ ...row, leaves }))
    .find((statement) => isSigned(statement, signature, publicKey))

/** Which numbers are lacking where, and whether each seal follows the one before. */
const checkNumbers = (
  highest: number,
  rows: ReadonlyMap<number, Seal>,
  statements: ReadonlyMap<number, SealStatement | undefined>,
): Finding[] => {
  const findings: Finding[] = []
  for (let number = 1; number <= highest; number++) {
    const where = statements.has(number) ? 'table' : rows.has(number) ? 'ledger' : 'both'
    const before = findings.at(-1)
    const statement = statements.get(number)
    if (where !== 'table' || (statement && !rows.has(number))) {
      if (before?.code === 'SEAL_MISSING' && before.where === where && before.toSeal === number - 1) before.toSeal = number
      else findings.push({ code: 'SEAL_MISSING', seal: number, toSeal: number, where })
    }
    if (statement && !follows(statement, number === 1 ? 'first' : statements.get(number - 1)))
      findings.push({ code: 'SEAL_FORGED', seal: number, reason: 'chain' })
  }
  return findings
}

/** Where it is not known what the seal before said, there is nothing to compare with. */
const follows = (statement: SealStatement, before: SealStatement | 'first' | undefined): boolean => {
  if (before === 'first') return statement.previous === beginning && statement.fromSeq === 1
  return !before || (statement.previous === statementHash(before) && statement.fromSeq === before.toSeq + 1)
}
