import { sql } from 'drizzle-orm'
import { migrationHashes } from '../../db/migrations.ts'
import { rowsOf } from '../../db/rows.ts'
import type { Deps } from '../../deps.ts'
import { type Check, check } from './check.ts'

const oldest = 150_000

/** How far the database's clock and this machine's may be apart, in ms: facts are timed by one, sessions by the other. */
const apart = 2_000

/** What the database says of itself: its version and settings, whether it is safe from a power cut, and its clock. */
export const checkDatabase = async ({ db, engine }: Pick<Deps, 'db' | 'engine'>): Promise<Check[]> => {
  const setting = async (name: string): Promise<string> => {
    const [row] = rowsOf<{ value: string }>(await db.execute(sql`select current_setting(${name}) as value`))
    return row?.value ?? ''
  }
  const is = async (name: string, right: (value: string) => boolean) => {
    const value = await setting(name)
    return { ok: right(value), says: `${name} is ${value}` }
  }
  return [
    await check('database', async () => {
      const ok = Number(await setting('server_version_num')) >= oldest
      const version = `PostgreSQL ${await setting('server_version')}, ${engine === 'pglite' ? 'embedded' : 'a server'}`
      return { ok, says: ok ? version : `${version}: it should be 15 or newer` }
    }),
    await check('migrations', async () => {
      const applied = rowsOf<{ hash: string }>(await db.execute(sql`select hash from drizzle.__drizzle_migrations order by created_at`))
      const ok = applied.map(({ hash }) => hash).join() === migrationHashes().join()
      return { ok, says: ok ? `${applied.length}, all applied` : 'the database was migrated by another version of ruhu' }
    }),
    await check('encoding', () => is('server_encoding', (value) => value === 'UTF8')),
    await check('power cut', () => is('fsync', (value) => value === 'on')),
    await check('commits', () => is('synchronous_commit', (value) => value !== 'off')),
    await check('clock', async () => {
      const before = Date.now()
      const [row] = rowsOf<{ now: number }>(await db.execute(sql`select (extract(epoch from clock_timestamp()) * 1000)::float8 as now`))
      // The answer was given somewhere between the question and now.
      const off = Math.max(0, before - (row?.now ?? 0), (row?.now ?? 0) - Date.now())
      return { ok: off <= apart, says: off <= apart ? 'as this machine’s' : `${Math.round(off)} ms off this machine’s` }
    }),
  ]
}
