import { open, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { Hono } from 'hono'
import type { Deps } from '../deps.ts'
import { readActor } from '../session/read-actor.ts'
import { newId } from '../store/new-id.ts'
import { backUp } from './back-up.ts'

/**
 * `GET /operations/backup`: the backup of a server that runs, for a signed-in administrator. 401 without a session, 403
 * for any other role. It is written to a temporary file first: however slow the line is, the database is not kept waiting.
 */
export const backupRoute = (deps: Deps) => {
  const app = new Hono()
  app.get('/operations/backup', async (c) => {
    if (c.req.method !== 'GET') return c.body(null, 405, { allow: 'GET' })
    const actor = await readActor(deps, c.req.raw.headers)
    if (!actor) return c.json({ error: 'sign in first' }, 401)
    if (actor.role !== 'administrator') return c.json({ error: `${actor.role} may not take a backup` }, 403)
    const { size, content } = await freshBackup(deps)
    deps.log.info({ by: actor.person, size }, 'backup')
    return c.body(Readable.toWeb(content) as ReadableStream, 200, {
      'content-type': 'application/gzip',
      'content-length': String(size),
      'content-disposition': 'attachment; filename="ruhu.backup"',
      'cache-control': 'no-store',
    })
  })
  return app
}

/** A backup that is gone once it was read, or once whoever reads it goes away. */
const freshBackup = async (deps: Deps): Promise<{ size: number; content: Readable }> => {
  const file = join(tmpdir(), `ruhu-${newId()}.backup`)
  try {
    await backUp(deps, file)
    const handle = await open(file)
    return { size: (await handle.stat()).size, content: handle.createReadStream() }
  } finally {
    // What is open stays readable without a name.
    await rm(file, { force: true })
  }
}
