import { randomUUID } from 'node:crypto'
import type { openPglite } from '@ruhu/api'
import pg from 'pg'
import { v7 as uuid } from 'uuid'
import { monthOf } from './bare-rows.ts'
import { monotonic, type Tally, tallyOf } from './tally.ts'

type Opened = Awaited<ReturnType<typeof openPglite>>
type Embedded = { $client: { query: (text: string, values: unknown[]) => Promise<unknown> } }

const text = `insert into event (month, stream, version, seq, id, type, at, recorded_at, by, via, command_id, body, prev, hash)
  values ($1, $2, $3, $4, $5, 'v1.KitTicked', $6, $7, $8, 'phone', $9, $10, $11, $12)`
const body = JSON.stringify({ carried: ['badge', 'service-card', 'shoe-covers', 'work-cloth', 'work-order', 'tools'] })
const unhashed = '0'.repeat(64)

/** What one durable row costs on an engine: an insert after another on one connection, with nothing around it. */
export const openRaw = async ({ db }: Opened, databaseUrl: string) => {
  const insert = await inserting(db as unknown as Embedded, databaseUrl)
  return async (ms: number, nextSeq: () => number): Promise<Tally> => {
    const stream = uuid()
    const took: number[] = []
    const from = monotonic()
    for (let version = 1, began = performance.now(), end = began + ms; began < end; version++) {
      const now = Date.now()
      await insert([monthOf(stream), stream, version, nextSeq(), randomUUID(), now, now, stream, randomUUID(), body, unhashed, unhashed])
      took.push(performance.now() - began)
      began = performance.now()
    }
    return tallyOf(took, from)
  }
}

const inserting = async (db: Embedded, databaseUrl: string): Promise<(values: unknown[]) => Promise<unknown>> => {
  if (!databaseUrl) return (values) => db.$client.query(text, values)
  const client = new pg.Client({ connectionString: databaseUrl })
  client.on('error', (error) => process.stderr.write(`raw: ${error.message}\n`))
  await client.connect()
  return (values) => client.query({ name: 'insert', text, values })
}
