import pg from 'pg'
import type { TestProject } from 'vitest/node'
import { openPostgres } from '../src/db/postgres.ts'
import { type PostgresServer, startPostgres } from './postgres-server.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** URL of the PostgreSQL server of this run, without a database. */
    postgres: string
  }
}

/** The migrated database every test file starts from a copy of. */
export const template = 'ruhu_template'

let server: PostgresServer | undefined

/** Starts a PostgreSQL server of this run's own and migrates a template in it. */
export const setup = async (project: TestProject): Promise<void> => {
  server = await startPostgres()
  const admin = new pg.Client({ connectionString: `${server.url}/postgres` })
  await admin.connect()
  await admin.query(`create database ${template}`)
  await admin.end()
  const opened = await openPostgres(`${server.url}/${template}`, (error) => {
    throw error
  })
  await opened.close()
  project.provide('postgres', server.url)
}

export const teardown = async (): Promise<void> => server?.stop()
