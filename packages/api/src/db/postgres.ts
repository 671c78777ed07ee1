import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import type { Database, OpenDatabase } from './database.ts'
import { migrations } from './migrations.ts'
import { openListener } from './postgres-listener.ts'
import { openTurns } from './postgres-turns.ts'
import * as schema from './schema/index.ts'

/** Any number: the same for every node, so that one migrates at a time. */
const migrationLock = 7_465_001

/** Opens a PostgreSQL server and migrates it, one node at a time. `onError` hears of connections that broke while idle. */
export const openPostgres = async (url: string, onError: (error: Error) => void): Promise<OpenDatabase> => {
  const pool = new pg.Pool({ connectionString: url, max: 10 })
  pool.on('error', onError)
  const client = await pool.connect()
  try {
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await migrate(drizzle(client), { migrationsFolder: migrations })
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
  } finally {
    client.release()
  }
  const turns = openTurns(url, onError)
  const listeners: { close: () => Promise<void> }[] = []
  return {
    engine: 'postgres',
    db: drizzle(pool, { schema }) as unknown as Database,
    turn: turns.turn,
    listen: async (channels, receive) => {
      const listener = await openListener({ url, channels, receive, onError })
      listeners.push(listener)
      return listener
    },
    jobs: { connectionString: url, max: 2 },
    close: async () => {
      await Promise.all(listeners.map((listener) => listener.close()))
      await turns.close()
      await pool.end()
    },
  }
}
