import { sql } from 'drizzle-orm'
import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import type { ConstructorOptions } from 'pg-boss'
import type * as schema from './schema/index.ts'

/** Either engine through one dialect. Inside a transaction use `Transaction` only: the embedded engine has one connection. */
export type Database = PgDatabase<PgQueryResultHKT, typeof schema>
export type Transaction = Parameters<Parameters<Database['transaction']>[0]>[0]
/** A database or a transaction on it: what reads take. */
export type Reader = Database | Transaction

/** One statement and its values; the name lets a server keep its plan. */
export type Statement = { name: string; text: string; values: readonly unknown[] }

/** What a turn comes to: the statement to write, if any, and what the caller gets once it is committed. */
export type Turn<T> = { write?: Statement | undefined; value: T }

/** An open database: its queries, its notifications, and how to end it. */
export type OpenDatabase = {
  engine: 'pglite' | 'postgres'
  db: Database
  /**
   * Takes its turn among all appenders of all nodes: reads one row, lets `decide` answer without waiting for anything,
   * writes and commits, in as few messages as the engine allows. A throw anywhere leaves nothing written, unless the
   * connection broke while committing: then nobody knows, and whoever asks again finds out.
   */
  turn: <T>(read: Statement, decide: (row: unknown) => Turn<T>) => Promise<T>
  /**
   * Calls back with every payload notified on a channel, from this process or another. `listening` turns false while
   * notifications may be lost, and `receive` is called with nothing when they may have been.
   */
  listen: (channels: readonly string[], receive: (channel?: string, payload?: string) => void) => Promise<{ listening: () => boolean }>
  /** Where the job queue keeps its jobs: the same database. */
  jobs: ConstructorOptions
  close: () => Promise<void>
}

/** Any number, the same for every node: appending takes turns, so that `seq` is given out in commit order. */
export const appendLock = 7_465_002

/** Waits, within a transaction, for its turn among all appenders. Held until it ends. */
export const takeTurn = (tx: Transaction): Promise<unknown> => tx.execute(sql`select pg_advisory_xact_lock(${appendLock})`)
