import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type * as schema from './schema/index.ts'

/** Either engine through one dialect. Inside a transaction use `Transaction` only: the embedded engine has one connection. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** A database or a transaction on it: what reads take. */
export type Reader = Database | Transaction

/** An open database: its queries, its notifications, and how to end it. */
export type OpenDatabase = {
  engine: 'pglite' | 'postgres'
  db: Database
  /** Calls back with every payload notified on a channel, from this process or another. */
  listen: (channel: string, receive: (payload: string) => void) => Promise<void>
  close: () => Promise<void>
}
