import { TRPCError } from '@trpc/server'
import type { Deps } from '../deps.ts'
import { describeFault } from '../http/describe-fault.ts'
import type { Actor } from '../store/actor.ts'
import { type FieldError, fieldErrors } from '../trpc.ts'
import { type SyncInput, SyncItem } from './admit.ts'
import { type SubmitResult, submit } from './submit.ts'

/** What became of one command of a sync: an answer as `submit` gives it, or why there is none. */
export type SyncResult = SubmitResult | { status: 'fault'; code: TRPCError['code']; fields?: FieldError[] }

/**
 * Submits what a device kept, in its order, with one result each in the same order. What is wrong with one, malformed
 * input and refusals included, is its own answer and stops no other. The same sync again brings the same answers.
 */
export const sync = (deps: Deps, actor: Actor, { items, ...sending }: SyncInput): Promise<SyncResult[]> =>
  Promise.all(
    items.map(async (item): Promise<SyncResult> => {
      try {
        return await submit(deps, actor, { ...SyncItem.parse(item), ...sending })
      } catch (error) {
        return faultOf(deps, error)
      }
    }),
  )

/** What is wrong with one command, as an answer. A bug is logged, and says nothing of itself. */
export const faultOf = ({ log }: Pick<Deps, 'log'>, error: unknown): SyncResult => {
  const fields = fieldErrors(error)
  if (fields) return { status: 'fault', code: 'BAD_REQUEST', fields }
  if (error instanceof TRPCError) return { status: 'fault', code: error.code }
  log.error({ path: 'sync', ...describeFault(error as Error) }, 'fault')
  return { status: 'fault', code: 'INTERNAL_SERVER_ERROR' }
}
