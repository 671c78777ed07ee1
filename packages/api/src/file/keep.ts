import { type PersonId, type Scope, type StreamId, SubjectId } from '@ruhu/domain'
import { and, eq, getTableColumns } from 'drizzle-orm'
import { file, subjectKey } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import type { Deps } from '../deps.ts'
import { CallerFault } from '../http/caller-fault.ts'
import { type Actor, visible } from '../store/actor.ts'
import type { MediaType } from './media-type.ts'

/** What a client says of a file: an id it made, the order it belongs to, and the SHA-256 of its bytes in hex. */
export type Sent = { id: string; order: StreamId; mediaType: MediaType; sha256: string }

/** A file as it was first kept: `size` in bytes, `at` in epoch ms. */
export type KeptFile = Sent & { size: number; at: number }

/** Whose order it is. Throws NOT_FOUND for one that is not there or not the caller's to see. */
export const customerOf = async (
  { db }: Pick<Deps, 'db'>,
  { actor, scope, order }: { actor: Actor; scope: Scope; order: StreamId },
): Promise<SubjectId> => {
  const [row] = await db
    .select({ customer: workOrder.customer })
    .from(workOrder)
    .where(and(eq(workOrder.id, order), visible(actor, scope)))
  if (!row) throw new CallerFault('NOT_FOUND', 'no such work order')
  return SubjectId.parse(row.customer)
}

/** What the bytes of a file are bound to, beside their subject. */
export const about = (id: string): string => `file/${id}`

const { ciphertext: _, ...described } = getTableColumns(file)

/**
 * Keeps a file, sealed under a customer's key; it is on disk when this returns. The same file again changes nothing and is
 * answered as at first, with `made` false. Throws CONFLICT where the id has other bytes or another place, GONE where the
 * customer was erased.
 */
export const keepFile = (
  { db, vault, clock }: Pick<Deps, 'db' | 'vault' | 'clock'>,
  { id, order, mediaType, sha256, bytes, subject, by }: Sent & { bytes: Uint8Array; subject: SubjectId; by: PersonId },
): Promise<{ made: boolean; kept: KeptFile }> =>
  db.transaction(async (tx) => {
    // Held until this commits: an erasing waits for it, and then finds the file as well.
    const [held] = await tx.select().from(subjectKey).where(eq(subjectKey.subject, subject)).for('key share')
    if (!held) throw new CallerFault('GONE', 'the customer was erased')
    const ciphertext = vault.sealBytes(held, bytes, about(id))
    const [made] = await tx
      .insert(file)
      .values({ id, stream: order, subject, mediaType, size: bytes.byteLength, sha256, by, at: clock.now(), ciphertext })
      .onConflictDoNothing()
      .returning(described)
    const [row] = made ? [made] : await tx.select(described).from(file).where(eq(file.id, id))
    if (row?.sha256 !== sha256 || row.stream !== order || row.mediaType !== mediaType)
      throw new CallerFault('CONFLICT', 'the id was used for another file', 'id')
    return { made: made !== undefined, kept: { id, order, mediaType, sha256, size: row.size, at: row.at } }
  })
