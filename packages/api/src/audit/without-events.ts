import { and, eq, lt, notExists } from 'drizzle-orm'
import type { Reader } from '../db/database.ts'
import { command, event, head } from '../db/schema/store.ts'
import type { Span } from './finding.ts'

/** Heads whose stream has no event at all, and commands that no event names. A command that wrote nothing has none. */
export type Bare = { heads: { stream: string; version: number }[]; commands: (Span & { command: string })[] }

export const withoutEvents = async (db: Reader): Promise<Bare> => {
  const heads = await db
    .select({ stream: head.stream, version: head.version })
    .from(head)
    .where(notExists(db.select({ seq: event.seq }).from(event).where(eq(event.stream, head.stream))))
  const commands = await db
    .select({ command: command.id, stream: command.stream, from: command.fromVersion, toVersion: command.toVersion })
    .from(command)
    .where(
      and(
        lt(command.fromVersion, command.toVersion),
        notExists(db.select({ seq: event.seq }).from(event).where(eq(event.commandId, command.id))),
      ),
    )
  return { heads, commands: commands.map(({ from, ...span }) => ({ ...span, version: from + 1 })) }
}
