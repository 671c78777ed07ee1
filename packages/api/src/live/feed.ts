import { type Instant, queryPermissions, type Recorded, type Scope, type StreamId, scopeOf } from '@ruhu/domain'
import { TRPCError, tracked } from '@trpc/server'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { readActor } from '../session/read-actor.ts'
import { type Actor, sees } from '../store/actor.ts'
import type { Entry } from '../store/feed.ts'
import { procedureFor } from '../trpc.ts'

/** One fact as it was committed, or word about the feed itself, with the server's time (epoch ms). */
export type FeedItem = { seq: number; now: Instant } & (
  | { kind: 'event'; event: Recorded }
  /** The caller sees this order no longer. */
  | { kind: 'gone'; stream: StreamId }
  /** Everything up to `seq` has been told. */
  | { kind: 'current' }
  /** Too much was missed, or the caller's own reach has changed: load what is shown anew. */
  | { kind: 'reset' }
)

/** How far a cursor may run ahead of what a follower was told, lest they resume from too far behind. */
const silentFor = 1_000

/**
 * Every event of the orders the caller may see, in commit order, from after `lastEventId` on, as long as the
 * subscription is open. Resumes by `seq`, missing and repeating none. The session is looked at before anything is told,
 * and at least every 5 s: without one it ends with UNAUTHORIZED.
 */
export const feed = procedureFor('live.feed')
  .input(z.strictObject({ lastEventId: z.coerce.number().int().nonnegative().nullish() }))
  .subscription(async function* ({ ctx, input, signal = new AbortController().signal }) {
    const { deps } = ctx
    const unfollow = deps.metrics.following()
    try {
      const from = input.lastEventId ?? (await deps.feed.latest())
      for await (const told of follow(ctx, from, signal))
        yield tracked(String(told.seq), { ...told, now: deps.clock.now() } satisfies FeedItem)
    } finally {
      unfollow()
    }
  })

type Following = { deps: Deps; actor: Actor; scope: Scope; headers: Headers }

async function* follow({ deps, headers, ...asked }: Following, from: number, signal: AbortSignal): AsyncGenerator<Told> {
  let { actor, scope } = asked
  let [cursor, said] = [from, from]
  yield { kind: 'current', seq: cursor }
  while (!signal.aborted) {
    if (deps.feed.closed()) {
      await deps.feed.wait(cursor, signal)
      continue
    }
    const page = await deps.feed.after(cursor)
    const now = await whoNow(deps, headers)
    const moved = now.scope !== scope || now.actor.branch !== actor.branch
    ;({ actor, scope } = now)
    if (page === 'reset' || moved) {
      cursor = said = await deps.feed.latest()
      yield { kind: 'reset', seq: cursor }
      continue
    }
    for (const entry of page.entries) {
      const told = toldOf(entry, actor, scope)
      if (!told) continue
      said = entry.seq
      yield told
    }
    cursor = page.end
    if (cursor - said > silentFor) {
      said = cursor
      yield { kind: 'current', seq: cursor }
    }
    await deps.feed.wait(cursor, signal)
  }
}

type Told = FeedItem extends infer Item ? (Item extends FeedItem ? Omit<Item, 'now'> : never) : never

/** What a follower hears of an entry: the fact, that the order is gone, or nothing. */
const toldOf = (entry: Entry, actor: Actor, scope: Scope): Told | undefined => {
  if ('event' in entry) return sees(actor, scope, entry.scope) ? { kind: 'event', seq: entry.seq, event: entry.event } : undefined
  if (!sees(actor, scope, entry.was) || sees(actor, scope, entry.is)) return undefined
  return { kind: 'gone', seq: entry.seq, stream: entry.stream }
}

const whoNow = async (deps: Deps, headers: Headers): Promise<{ actor: Actor; scope: Scope }> => {
  const actor = await readActor(deps, headers)
  const scope = actor && scopeOf(queryPermissions['live.feed'], actor.role)
  if (!actor || !scope) throw new TRPCError({ code: 'UNAUTHORIZED', message: 'the session has ended' })
  return { actor, scope }
}
