import { trpcServer } from '@hono/trpc-server'
import { Instant } from '@ruhu/domain'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { secureHeaders } from 'hono/secure-headers'
import { v7 as uuid } from 'uuid'
import { z } from 'zod'
import type { Deps } from './deps.ts'
import { browserClients } from './http/browser-clients.ts'
import { describeFault } from './http/describe-fault.ts'
import { backupRoute } from './operations/backup-route.ts'
import { firstAdministrator } from './operations/first-administrator/route.ts'
import { appRouter } from './root.ts'
import { readActor } from './session/read-actor.ts'
import type { Context } from './trpc.ts'

/** All that is reachable of sign-in; sessions are read in-process. */
export const signInPaths = ['/api/auth/sign-in/username', '/api/auth/sign-out'] as const

type Variables = { requestId: string }

/** The whole server as one fetch handler: health, sign-in, the typed API and the built browser clients. */
export const createApp = (deps: Deps) => {
  const app = new Hono<{ Variables: Variables }>()
  app.use(async (c, next) => {
    const requestId = uuid()
    c.set('requestId', requestId)
    c.header('x-request-id', requestId)
    const began = performance.now()
    await next()
    c.header('x-ruhu-now', String(deps.clock.now()))
    deps.log.info(
      { requestId, method: c.req.method, path: c.req.path, status: c.res.status, ms: Math.round(performance.now() - began) },
      'request',
    )
  })
  app.use(secureHeaders({ referrerPolicy: 'same-origin' }))
  app.use('/trpc/*', bodyLimit({ maxSize: 256 * 1024, onError: (c) => c.json({ error: 'the request is too large' }, 413) }))
  app.use('/api/*', bodyLimit({ maxSize: 16 * 1024, onError: (c) => c.json({ error: 'the request is too large' }, 413) }))

  app.get('/health', (c) => c.json({ ok: true }))
  // The rest of what the sign-in library offers (renaming oneself, asking which names exist) is nobody's to call here.
  for (const path of signInPaths) app.post(path, (c) => deps.auth.handler(c.req.raw))
  app.route('/', firstAdministrator(deps))
  app.route('/', backupRoute(deps))
  app.use(
    '/trpc/*',
    trpcServer({
      endpoint: '/trpc',
      router: appRouter,
      createContext: async (_options, c): Promise<Context & Record<string, unknown>> => ({
        deps,
        actor: await readActor(deps, c.req.raw.headers),
        requestId: (c.get as (key: 'requestId') => string)('requestId'),
        headers: c.req.raw.headers,
      }),
      onError: ({ error, path, ctx }) => {
        if (error.code === 'INTERNAL_SERVER_ERROR')
          deps.log.error({ requestId: ctx?.requestId, path, ...describeFault(error.cause ?? error) }, 'fault')
      },
    }),
  )
  if (deps.clock.set) app.post('/test/clock', async (c) => setClock(deps, await c.req.json().catch(() => null)))
  app.route('/', browserClients())

  app.notFound((c) => c.json({ error: 'not found' }, 404))
  app.onError((error, c) => {
    deps.log.error({ requestId: c.get('requestId'), path: c.req.path, ...describeFault(error) }, 'fault')
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
