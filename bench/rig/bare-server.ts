import { randomUUID } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { openPglite } from '@ruhu/api'
import { openPostgres } from '@ruhu/api/db/postgres'
import { command, event, head, workOrder } from '@ruhu/api/db/schema'
import { and, asc, eq, gte } from 'drizzle-orm'
import { Hono } from 'hono'
import { bareEvent, monthOf, type Reported, reported, rowsOf } from './bare-rows.ts'
import { answering } from './child.ts'
import type { Opened } from './orders.ts'
import { openRaw } from './raw.ts'

/** What this process may be asked for: where it listens, to take over orders, or to insert single rows for so long. */
export type BareQuestion = { take: Opened[] } | { insertFor: number } | 'port'

/**
 * The peer: routes as one would write them without a regulation. The same tables on the same engine, as durable; no
 * session, no decision, no chain, one transaction a request.
 */
const { DATABASE_URL = '', DATA_DIR = '' } = process.env
const opened = DATABASE_URL
  ? await openPostgres(DATABASE_URL, (error) => process.stderr.write(`bare: ${error.message}\n`))
  : await openPglite(DATA_DIR)
const { db } = opened
const raw = await openRaw(opened, DATABASE_URL)
const orders = new Map<string, Opened>()
let seq = 0

const app = new Hono()

app.post('/submit', async (c) => {
  const input = await c.req.json<Reported>()
  const before = orders.get(input.stream)
  if (!before) return c.json({ error: 'no such work order' }, 404)
  const after = reported(before, input)
  const rows = rowsOf(after, input, ++seq)
  await db.transaction(async (tx) => {
    await tx.insert(event).values(rows.event)
    await tx.insert(head).values(rows.head).onConflictDoUpdate({ target: head.stream, set: rows.head })
    await tx.insert(command).values(rows.command)
    await tx.insert(workOrder).values(rows.workOrder).onConflictDoUpdate({ target: workOrder.id, set: rows.workOrder })
  })
  orders.set(input.stream, after)
  return c.json({ result: { data: { status: 'accepted', version: after.version, events: [after.events.at(-1)] } } })
})

app.get('/orders/:id', async (c) => {
  const id = c.req.param('id')
  const [order] = await db.select().from(workOrder).where(eq(workOrder.id, id))
  if (!order) return c.json({ error: 'no such work order' }, 404)
  const events = await db
    .select()
    .from(event)
    .where(and(eq(event.month, monthOf(id)), eq(event.stream, id)))
    .orderBy(asc(event.version))
  return c.json({ result: { data: { order, events } } })
})

app.get('/orders', async (c) => {
  const listed = await db
    .select()
    .from(workOrder)
    .innerJoin(head, eq(head.stream, workOrder.id))
    .where(and(eq(workOrder.branch, 'CY'), gte(workOrder.promisedAt, 0)))
    .orderBy(asc(workOrder.promisedAt), asc(workOrder.number))
    .limit(Number(c.req.query('limit')))
  return c.json({ result: { data: { orders: listed } } })
})

const take = async (taken: readonly Opened[]): Promise<void> => {
  for (const one of taken) {
    orders.set(one.id, one)
    const { head: headRow, workOrder: orderRow } = rowsOf(one, { stream: one.id, commandId: randomUUID() }, 0)
    await db.transaction(async (tx) => {
      await tx.insert(event).values(one.events.map((made) => bareEvent(made, randomUUID(), ++seq)))
      await tx.insert(head).values(headRow)
      await tx.insert(workOrder).values(orderRow)
    })
  }
}

const port = await new Promise<number>((resolve) => {
  serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) => resolve(address.port))
})

answering((question: BareQuestion) => {
  if (question === 'port') return port
  if ('take' in question) return take(question.take)
  return raw(question.insertFor, () => ++seq)
})
