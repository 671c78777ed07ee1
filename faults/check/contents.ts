import {
  appendLock,
  command,
  type EventRow,
  event,
  head,
  type OpenDatabase,
  orderCounter,
  personal,
  scopeLoss,
  slotLoad,
  subjectKey,
  workOrder,
} from '@ruhu/api/testing/store'
import { asc, sql } from 'drizzle-orm'

/** Everything in a store that a crash could have spoiled. */
export type Contents = {
  events: EventRow[]
  heads: (typeof head.$inferSelect)[]
  commands: (typeof command.$inferSelect)[]
  workOrders: (typeof workOrder.$inferSelect)[]
  slotLoads: (typeof slotLoad.$inferSelect)[]
  orderCounters: (typeof orderCounter.$inferSelect)[]
  scopeLosses: (typeof scopeLoss.$inferSelect)[]
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
      heads: await tx.select().from(head),
      commands: await tx.select().from(command),
      workOrders: await tx.select().from(workOrder),
      slotLoads: await tx.select().from(slotLoad),
      orderCounters: await tx.select().from(orderCounter),
      scopeLosses: await tx.select().from(scopeLoss),
      sealed,
    }
  })
