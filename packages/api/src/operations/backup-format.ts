import { z } from 'zod'

/**
 * A backup is gzipped NDJSON, the same of either engine. Its lines, in turn: a header; for each table a line that names
 * it and its columns, then one array a row; a footer. `bytea` is base64, times with a zone are ISO 8601.
 */
export const format = 'ruhu-backup'
export const formatVersion = 1

export const Header = z.object({
  format: z.literal(format),
  version: z.number().int(),
  /** Epoch milliseconds. */
  madeAt: z.number().int(),
  /** See `schemaHash`. */
  migrations: z.string(),
  demonstration: z.boolean(),
  tables: z.array(z.string()),
})
export type Header = z.infer<typeof Header>

export const TableLine = z.strictObject({ table: z.string(), columns: z.array(z.string()) })

/** How many rows each table has, and the SHA-256 of every line before this one, line ends and all. */
export const Footer = z.strictObject({ rows: z.record(z.string(), z.number().int()), sha256: z.string() })
export type Footer = z.infer<typeof Footer>
