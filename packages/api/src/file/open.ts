import { type Scope, StreamId } from '@ruhu/domain'
import { and, eq, getTableColumns } from 'drizzle-orm'
import { file, personalRead, subjectKey } from '../db/schema/store.ts'
import { workOrder } from '../db/schema/work-order.ts'
import type { Deps } from '../deps.ts'
import { CallerFault } from '../http/caller-fault.ts'
import { type Actor, visible } from '../store/actor.ts'
import { recordAttempt } from '../store/attempt.ts'
import { newId } from '../store/new-id.ts'
import { about } from './keep.ts'
import type { MediaType } from './media-type.ts'

/**
 * A file in clear, for whoever may see its order; each reading is logged (18.7). Throws NOT_FOUND for one that is not there,
 * and for another's, and remembers who asked for that; GONE where the customer was erased.
 */
export const openFile = async (
  deps: Pick<Deps, 'db' | 'vault' | 'clock'>,
  { actor, scope, id }: { actor: Actor; scope: Scope; id: string },
): Promise<{ bytes: Uint8Array; mediaType: MediaType }> => {
  const opened = await deps.db.transaction(async (tx) => {
    const [row] = await tx
      .select({ ...getTableColumns(file), held: subjectKey })
      .from(file)
      .innerJoin(workOrder, eq(workOrder.id, file.stream))
      .leftJoin(subjectKey, eq(subjectKey.subject, file.subject))
      .where(and(eq(file.id, id), visible(actor, scope)))
    if (!row) return undefined
    const { held, subject, ciphertext, mediaType } = row
    if (!held) throw new CallerFault('GONE', 'the customer was erased')
    await tx.insert(personalRead).values({ id: newId(), at: deps.clock.now(), by: actor.person, subject, reason: `file ${id}` })
    return { bytes: deps.vault.openBytes(held, ciphertext, about(id)), mediaType: mediaType as MediaType }
  })
  if (opened) return opened
  const [hidden] = await deps.db.select({ stream: file.stream }).from(file).where(eq(file.id, id))
  if (hidden) await recordAttempt(deps, { actor, what: 'file.get', stream: StreamId.parse(hidden.stream) })
  throw new CallerFault('NOT_FOUND', 'no such file')
}
