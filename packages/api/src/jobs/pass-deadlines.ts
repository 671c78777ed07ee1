import { type Command, StreamId } from '@ruhu/domain'
import { asc } from 'drizzle-orm'
import { timer } from '../db/schema/store.ts'
import type { Deps } from '../deps.ts'
import { admitSystem } from '../submit/admit.ts'
import { derivedId } from '../submit/derived-id.ts'

const batch = 200
/** A clock that tests may set jumps without a word: it is looked at every second. */
const nap = { system: 60_000, settable: 1_000 } as const

/**
 * Records every deadline that has passed unmet as a fact, `v1.DeadlinePassed`. The command's id is made of stream, duty
 * and time, so that several nodes, or one twice, record it once. Answers with the ms until the next one is due.
 */
export const passDeadlines = async (deps: Pick<Deps, 'db' | 'clock' | 'appender' | 'log'>): Promise<number | undefined> => {
  const longest = deps.clock.set ? nap.settable : nap.system
  const now = deps.clock.now()
  const timers = await deps.db.select().from(timer).orderBy(asc(timer.due)).limit(batch)
  const due = timers.filter((one) => one.due < now)
  await Promise.all(due.map((one) => pass(deps, one)))
  if (due.length === batch) return 0
  const next = timers[due.length]
  return next && next.due - now < longest ? next.due - now + 1 : deps.clock.set ? longest : undefined
}

const pass = async (deps: Pick<Deps, 'clock' | 'appender' | 'log'>, { stream, duty, due }: typeof timer.$inferSelect): Promise<void> => {
  const commandId = derivedId('pass-deadline', stream, duty, due)
  const command = { type: 'PassDeadline', duty, due } as Command
  const outcome = await deps.appender.put(admitSystem(deps, { stream: StreamId.parse(stream), commandId, command }))
  if (outcome.status === 'fault') throw outcome.error
  if (outcome.status === 'refused') deps.log.warn({ stream, duty, due }, 'a timer rang for no deadline')
}
