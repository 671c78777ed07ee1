import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Deps } from '../deps.ts'
import { readActor } from '../session/read-actor.ts'
import type { Actor } from '../store/actor.ts'
import { newId } from '../store/new-id.ts'

/** What a request carries: its id, and a logger that says it and, once they are known, who is asking. */
export type Carried = { Variables: { requestId: string; log: Logger } }

const wellFormed = /^[A-Za-z0-9-]{8,64}$/

/**
 * Logs one line a request: method, path, status, milliseconds, the request's id and who asked. Never a query, which may hold
 * what was searched for. The id is the balancer's `x-request-id` where it is 8–64 letters, digits and dashes.
 */
export const requestLog =
  ({ log }: Pick<Deps, 'log'>): MiddlewareHandler<Carried> =>
  async (c, next) => {
    const sent = c.req.header('x-request-id') ?? ''
    const requestId = wellFormed.test(sent) ? sent : newId()
    c.set('requestId', requestId)
    c.set('log', log.child({ requestId }))
    const began = performance.now()
    await next()
    c.res.headers.set('x-request-id', requestId)
    const ms = Math.round(performance.now() - began)
    c.get('log').info({ method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request')
  }

/** Who a request's session belongs to; null without one. From here on its log says their id, never their name. */
export const identify = async (deps: Pick<Deps, 'actors' | 'log'>, c: Context<Carried>): Promise<Actor | null> => {
  const actor = await readActor(deps, c.req.raw.headers)
  if (actor) c.set('log', deps.log.child({ requestId: c.get('requestId'), actor: actor.person }))
  return actor
}
