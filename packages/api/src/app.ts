import { Instant } from '@ruhu/domain'
import { Hono } from 'hono'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import { fileRoutes } from './file/routes.ts'
import { browserClients } from './http/browser-clients.ts'
import { describeFault } from './http/describe-fault.ts'
import { guardHeaders } from './http/guard-headers.ts'
import { limitBody } from './http/limit-body.ts'
import { type Carried, logOf, requestLog } from './http/request-log.ts'
import { typedApi } from './http/typed-api.ts'
import { backupRoute } from './operations/backup-route.ts'
import { firstAdministrator } from './operations/first-administrator/route.ts'
import { scratchRoutes } from './scratch/routes.ts'

/** All that is reachable of sign-in; sessions are read in-process. */
export const signInPaths = ['/api/auth/sign-in/username', '/api/auth/sign-out'] as const

/** The whole server as one fetch handler: health, sign-in, the typed API and the built browser clients. */
export const createApp = (deps: Deps) => {
  const app = new Hono<Carried>()
  app.use(requestLog(deps))
  app.use(async (c, next) => {
    await next()
    // Not by `c.header`, which would make the answer anew, as a stream.
    c.res.headers.set('x-ruhu-now', String(deps.clock.now()))
  })
  app.use(guardHeaders)
  app.use('/trpc/*', limitBody(256 * 1024))
  app.use('/api/*', limitBody(16 * 1024))
  app.use('/test/*', limitBody(256 * 1024))

  app.get('/health', (c) => c.json({ ok: true }))
  // The rest of what the sign-in library offers (renaming oneself, asking which names exist) is nobody's to call here.
  for (const path of signInPaths) app.post(path, (c) => deps.auth.handler(c.req.raw))
  app.route('/', firstAdministrator(deps))
  app.route('/', backupRoute(deps))
  app.use('/trpc/*', typedApi(deps))
  app.route('/files', fileRoutes(deps))
  if (deps.clock.set) app.post('/test/clock', async (c) => setClock(deps, await c.req.json().catch(() => null)))
  if (deps.clock.of) app.route('/test', scratchRoutes(deps))
  app.route('/', browserClients())

  app.notFound((c) => c.json({ error: 'not found' }, 404))
  app.onError((error, c) => {
    logOf(deps, c).error({ path: c.req.path, ...describeFault(error) }, 'fault')
    return c.json({ error: 'something went wrong', requestId: c.get('requestId') }, 500)
  })
  return app
}

/** Moves the clock of a server started for tests: `{now}` in epoch ms. */
const setClock = (deps: Deps, body: unknown): Response => {
  const parsed = z.strictObject({ now: Instant }).safeParse(body)
  if (!parsed.success) return Response.json({ error: 'now: epoch milliseconds' }, { status: 400 })
  deps.clock.set?.(parsed.data.now)
  return Response.json({ now: deps.clock.now() })
}
