import { type Deps, describe, verify } from '@ruhu/api/testing/store'
import { readLedger } from '../ledger.ts'
import { checkAgainstLedger } from './against-ledger.ts'
import { checkCommands } from './commands.ts'
import { readContents } from './contents.ts'
import type { Finding } from './finding.ts'
import { checkProjections } from './projections.ts'

/**
 * Everything that is wrong with a store, held against the ledger of those who sent it commands: empty where every
 * acknowledged command is there once and whole, every other once or not at all, every fact follows from the one before,
 * and every projection from the facts. Nobody may be sending meanwhile.
 */
export const check = async (store: Pick<Deps, 'db' | 'keys' | 'ledger'>, ledgerFile: string): Promise<Finding[]> => {
  const findings: Finding[] = []
  const find = (kind: Finding['kind'], what: string) => void findings.push({ kind, what })
  const contents = await readContents(store)
  for (const finding of (await verify(store)).findings) find('corrupted', describe(finding))
  await checkProjections(store.db, find)
  checkCommands(contents, find)
  checkAgainstLedger(contents, readLedger(ledgerFile), find)
  return findings
}
