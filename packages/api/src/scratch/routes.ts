import { BranchCode, Command, CommandId, StreamId } from '@ruhu/domain'
import { inArray } from 'drizzle-orm'
import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { slotLoad } from '../db/schema/work-order.ts'
import type { Deps } from '../deps.ts'
import { submitBySystem } from '../submit/submit.ts'
import { faultOf, type SyncResult } from '../submit/sync.ts'
import { scratch } from './worlds.ts'

const BySystem = z.strictObject({ stream: StreamId, knownVersion: z.number().int().min(0), commandId: CommandId, command: Command })
const Fresh = z.strictObject({ branches: z.array(BranchCode).min(1) })

/**
 * What only a server in the test mode answers. `GET /test/world`: who is there and how they sign in. `POST /test/fresh`:
 * branches have all their windows free again. `POST /test/system`: a command of the system's own, answered as `sync` would.
 */
export const scratchRoutes = (deps: Deps) => {
  const app = new Hono()
  app.get('/world', (c) => c.json(scratch))
  app.post('/fresh', async (c) => {
    const input = Fresh.safeParse(await bodyOf(c))
    if (!input.success) return c.json({ error: 'branches: codes of branches' }, 400)
    await deps.db.delete(slotLoad).where(inArray(slotLoad.branch, input.data.branches))
    return c.json({ ok: true })
  })
  app.post('/system', async (c) => c.json((await bySystem(deps, c)) as object))
  return app
}

const bodyOf = (c: Context): Promise<unknown> => c.req.json().catch(() => null)

const bySystem = async (deps: Deps, c: Context): Promise<SyncResult> => {
  try {
    const clock = deps.clock.of?.(c.req.raw.headers) ?? deps.clock
    return await submitBySystem({ ...deps, clock }, BySystem.parse(await bodyOf(c)))
  } catch (error) {
    return faultOf(deps, error)
  }
}
