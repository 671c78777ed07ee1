import { type CustomerDetails, maskCustomer, type SubjectId } from '@ruhu/domain'
import type { Reader } from '../db/database.ts'
import type { Vault } from '../store/vault.ts'

/** A customer as lists and histories show them: 王**, 138****0417, the address to its building. */
export type MaskedCustomer = { id: SubjectId } & CustomerDetails

/** Masks customers by id. Somebody erased is left out. */
export const readMasked = async (db: Reader, vault: Vault, ids: readonly SubjectId[]): Promise<MaskedCustomer[]> => {
  const found = await vault.read(db, [...new Set(ids)])
  return [...found].map(([id, fields]) => ({ id, ...maskCustomer(fields as CustomerDetails) }))
}
