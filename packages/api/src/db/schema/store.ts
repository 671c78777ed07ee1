import { bigint, customType, index, integer, jsonb, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => bigint(name, { mode: 'number' })
const bytes = customType<{ data: Uint8Array }>({ dataType: () => 'bytea' })

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
  { subject: uuid().notNull(), field: text().notNull(), ciphertext: text().notNull() },
  (table) => [primaryKey({ columns: [table.subject, table.field] })],
)

/** Keyed hashes of normalised values, for exact search: by whole phone number, its last four digits, name. */
export const personalLookup = pgTable(
  'personal_lookup',
  { subject: uuid().notNull(), kind: text().notNull(), digest: text().notNull() },
  (table) => [primaryKey({ columns: [table.kind, table.digest, table.subject] }), index('personal_lookup_subject').on(table.subject)],
)

/** A subject's data key, wrapped by the key from the key file, and the cipher suite it is for. Erasing somebody destroys it. */
export const subjectKey = pgTable('subject_key', { subject: uuid().primaryKey(), suite: text().notNull(), wrapped: text().notNull() })

/** Subjects that were erased: a restored backup erases them again. */
export const tombstone = pgTable('tombstone', { subject: uuid().primaryKey(), at: instant('at').notNull(), by: uuid().notNull() })

/** Personal data read in clear: who, of whom, and why (18.7). */
export const personalRead = pgTable('personal_read', {
  id: uuid().primaryKey(),
  at: instant('at').notNull(),
  by: uuid().notNull(),
  subject: uuid().notNull(),
  reason: text().notNull(),
})

/** What somebody tried and was denied, where trying counts (11.2, 18.6, 18.7); the id makes telling it twice harmless. */
export const attempt = pgTable('attempt', {
  id: uuid().primaryKey(),
  at: instant('at').notNull(),
  by: uuid().notNull(),
  via: text().notNull(),
  what: text().notNull(),
  stream: uuid(),
})

/** Photos and papers, encrypted with their subject's key; `sha256` is of the bytes in clear. */
export const file = pgTable(
  'file',
  {
    id: uuid().primaryKey(),
    stream: uuid().notNull(),
    subject: uuid().notNull(),
    mediaType: text('media_type').notNull(),
    size: integer().notNull(),
    sha256: text().notNull(),
    by: uuid().notNull(),
    at: instant('at').notNull(),
    ciphertext: bytes().notNull(),
  },
  (table) => [index('file_stream').on(table.stream)],
)

/** A deadline that somebody has to notice passing: a projection, one row a stream and duty. */
export const timer = pgTable('timer', { stream: uuid().notNull(), duty: text().notNull(), due: instant('due').notNull() }, (table) => [
  primaryKey({ columns: [table.stream, table.duty] }),
  index('timer_due').on(table.due),
])

/** Who could see an order until the event `seq` changed it: whoever sees it no more is told that it is gone. */
export const scopeLoss = pgTable('scope_loss', {
  seq: bigint({ mode: 'number' }).primaryKey(),
  stream: uuid().notNull(),
  branch: text().notNull(),
  technician: uuid(),
})

/** Hourly seals over what was appended since the one before; each is written outside the database as well. */
export const seal = pgTable('seal', {
  number: integer().primaryKey(),
  fromSeq: bigint('from_seq', { mode: 'number' }).notNull(),
  toSeq: bigint('to_seq', { mode: 'number' }).notNull(),
  at: instant('at').notNull(),
  previous: text().notNull(),
  root: text().notNull(),
  signature: text().notNull(),
})

/** One-time tokens that make an account: the first administrator's. Only a hash is kept. */
export const invitation = pgTable('invitation', {
  tokenHash: text('token_hash').primaryKey(),
  role: text({ enum: ['administrator'] }).notNull(),
  madeAt: instant('made_at').notNull(),
  expiresAt: instant('expires_at').notNull(),
  usedAt: instant('used_at'),
})

/** What this installation is: whether it holds the demonstration, or is a scratch world. */
export const installation = pgTable('installation', { key: text().primaryKey(), value: text().notNull() })
