import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { inject } from 'vitest'
import type { OpenDatabase } from '../src/db/database.ts'
import { migrations } from '../src/db/migrations.ts'
import { openMemory } from '../src/db/pglite.ts'
import { openPostgres } from '../src/db/postgres.ts'
import { template } from './postgres-setup.ts'

/** A migrated, empty database of the engine this run is for. */
export const openDatabase = (): Promise<OpenDatabase> => (process.env.RUHU_TEST_ENGINE === 'postgres' ? copyOfTemplate() : openEmbedded())

const copyOfTemplate = async (): Promise<OpenDatabase> =>
  openPostgres(await newDatabaseUrl(`template ${template}`), (error) => {
    throw error
  })

/** The URL of a new database on this run's PostgreSQL server, without a table in it where no template is named. */
export const newDatabaseUrl = async (template = ''): Promise<string> => {
  const url = inject('postgres')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  const admin = new pg.Client({ connectionString: `${url}/postgres` })
  await admin.connect()
  await admin.query(`create database ${name} ${template}`)
  await admin.end()
  return `${url}/${name}`
}

/** A migrated, empty embedded database, whatever the run is for. Making it anew takes seconds: it is made once for a set of migrations, and loaded after that. */
export const openEmbedded = async (): Promise<OpenDatabase> => {
  const file = join(tmpdir(), 'ruhu-tests', `${migrationsHash()}.tar.gz`)
  if (existsSync(file)) return openMemory(new Blob([readFileSync(file)]))
  const opened = await openMemory()
  const snapshot = Buffer.from(await (await opened.client.dumpDataDir('gzip')).arrayBuffer())
  mkdirSync(join(file, '..'), { recursive: true })
  const partial = `${file}.${randomUUID()}`
  writeFileSync(partial, snapshot)
  renameSync(partial, file)
  return opened
}

const migrationsHash = (): string => {
  const hash = createHash('sha256')
  for (const name of readdirSync(migrations)
    .filter((file) => file.endsWith('.sql'))
    .sort())
    hash.update(readFileSync(join(migrations, name)))
  return hash.digest('hex').slice(0, 16)
}
