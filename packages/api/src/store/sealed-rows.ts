import type { Transaction } from '../db/database.ts'
import { personal, personalLookup, subjectKey } from '../db/schema/store.ts'
import type { SealedRows } from './vault.ts'

/** Writes what the vault sealed. */
export const writeSealed = async (tx: Transaction, { keys, fields, lookups }: SealedRows): Promise<void> => {
  if (keys.length > 0) await tx.insert(subjectKey).values(keys)
  if (fields.length > 0) await tx.insert(personal).values(fields)
  if (lookups.length > 0) await tx.insert(personalLookup).values(lookups).onConflictDoNothing()
}
