import { openPglite } from '@ruhu/api'
import { sql } from 'drizzle-orm'

/** What lies in a data directory whose server has stopped. */
export type Stored = {
  stage: string
  technician: string
  promised_at: number
  events: { type: string; via: string; at: number; body: string }[]
}

/** Reads one order back by its number. */
export const readOrder = async (dataDir: string, number: string): Promise<Stored> => {
  const opened = await openPglite(dataDir)
  try {
    const query = async <Row>(statement: ReturnType<typeof sql>) =>
      ((await opened.db.execute(statement)) as unknown as { rows: Row[] }).rows
    const [order] = await query<Omit<Stored, 'events'> & { id: string }>(
      sql`select id, stage, technician, promised_at from work_order where number = ${number}`,
    )
    if (!order) throw new Error(`no order ${number} in ${dataDir}`)
    const events = await query<Stored['events'][number]>(
      sql`select type, via, at, body from event where stream = ${order.id} order by version`,
    )
    return { ...order, promised_at: Number(order.promised_at), events: events.map((event) => ({ ...event, at: Number(event.at) })) }
  } finally {
    await opened.close()
  }
}
