import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { readMigrationFiles } from 'drizzle-orm/migrator'

/** Where the generated migrations are; both engines run the same. */
export const migrations = fileURLToPath(new URL('./migrations', import.meta.url))

/** The hash of each migration, oldest first, as a migrated database keeps it. */
export const migrationHashes = (): string[] => readMigrationFiles({ migrationsFolder: migrations }).map(({ hash }) => hash)

/** One hash for all migrations: the same where the schema was made by the same steps. */
export const schemaHash = (): string => createHash('sha256').update(migrationHashes().join()).digest('hex')
