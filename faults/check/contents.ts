import { appendLock, command, type EventRow, event, type OpenDatabase, personal, subjectKey, workOrder } from '@ruhu/api/testing/store'
import { asc, sql } from 'drizzle-orm'

/** What is in a store of that which somebody was told, and who sees it. */
export type Contents = {
  events: EventRow[]
  commands: (typeof command.$inferSelect)[]
  workOrders: (typeof workOrder.$inferSelect)[]
  /** How many fields lie in the vault for each subject that has a key. */
  sealed: Map<string, number>
}

/** Reads a store whole while nobody appends to it: what a node that was killed had begun is over then, one way or the other. */
export const readContents = ({ db }: Pick<OpenDatabase, 'db'>): Promise<Contents> =>
  db.transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(${sql.raw(String(appendLock))})`)
    const fields = await tx.select({ subject: personal.subject }).from(personal)
    const sealed = new Map((await tx.select({ subject: subjectKey.subject }).from(subjectKey)).map(({ subject }) => [subject, 0]))
    for (const { subject } of fields) sealed.set(subject, (sealed.get(subject) ?? 0) + 1)
    return {
      events: await tx.select().from(event).orderBy(asc(event.seq)),
      commands: await tx.select().from(command),
      workOrders: await tx.select().from(workOrder),
      sealed,
    }
  })
