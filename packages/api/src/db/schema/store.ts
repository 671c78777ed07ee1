import { bigint, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => bigint(name, { mode: 'number' })

/** Every fact there is, append-only. `month` is the stream's creation month, so uniqueness survives partitioning by it. */
export const event = pgTable(
  'event',
  {
    month: integer().notNull(),
    stream: uuid().notNull(),
    version: integer().notNull(),
    seq: bigint({ mode: 'number' }).notNull(),
    id: uuid().notNull(),
    type: text().notNull(),
    at: instant('at').notNull(),
    recordedAt: instant('recorded_at').notNull(),
    by: uuid().notNull(),
    onBehalfOf: uuid('on_behalf_of'),
    via: text().notNull(),
    device: text(),
    commandId: uuid('command_id').notNull(),
    visit: uuid(),
    /** Canonical JSON (RFC 8785). */
    body: text().notNull(),
    prev: text().notNull(),
    hash: text().notNull(),
  },
  (table) => [primaryKey({ columns: [table.month, table.stream, table.version] }), uniqueIndex('event_seq').on(table.seq)],
)

/** One row a stream: its last version and hash, and the state its events fold to. */
export const head = pgTable('head', {
  stream: uuid().primaryKey(),
  type: text().notNull(),
  version: integer().notNull(),
  hash: text().notNull(),
  state: jsonb().notNull(),
})

/** Accepted commands, so that the same id again gets the first answer. */
export const command = pgTable('command', {
  id: uuid().primaryKey(),
  bodyHash: text('body_hash').notNull(),
  stream: uuid().notNull(),
  fromVersion: integer('from_version').notNull(),
  toVersion: integer('to_version').notNull(),
})

/** Personal data, encrypted with its subject's own key. */
export const personal = pgTable(
  'personal',
  {
    subject: uuid().notNull(),
    field: text().notNull(),
    ciphertext: text().notNull(),
    /** HMAC of the normalised value, for exact search; null where nothing searches by it. */
    lookup: text(),
  },
  (table) => [primaryKey({ columns: [table.subject, table.field] }), index('personal_lookup').on(table.field, table.lookup)],
)

/** A subject's data key, wrapped by the key from the key file. Erasing somebody destroys it. */
export const subjectKey = pgTable('subject_key', { subject: uuid().primaryKey(), wrapped: text().notNull() })

/** Personal data read in clear: who, of whom, and why (18.7). */
export const personalRead = pgTable('personal_read', {
  id: uuid().primaryKey(),
  at: instant('at').notNull(),
  by: uuid().notNull(),
  subject: uuid().notNull(),
  reason: text().notNull(),
})
