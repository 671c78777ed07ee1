import { startPostgres } from '@ruhu/api/testing/postgres-server'
import pg from 'pg'
import { atEnd } from './ending.ts'

/** Starts a PostgreSQL server of the bench's own, with its defaults: every commit is on disk. Answers with a way to make databases in it. */
export const openPostgresServer = async (): Promise<(name: string) => Promise<string>> => {
  const starting = startPostgres()
  atEnd(async () => (await starting).stop())
  const { url } = await starting
  return async (name) => {
    const admin = new pg.Client({ connectionString: `${url}/postgres` })
    await admin.connect()
    await admin.query(`create database ${admin.escapeIdentifier(name)}`)
    await admin.end()
    return `${url}/${name}`
  }
}
