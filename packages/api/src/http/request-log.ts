import type { Context, MiddlewareHandler } from 'hono'
import type { Logger } from 'pino'
import type { Deps } from '../deps.ts'
import { readActor } from '../session/read-actor.ts'
import type { Actor } from '../store/actor.ts'
import { newId } from '../store/new-id.ts'

/** What a request carries: its id, who asks once it is known, and its own logger once something is logged. */
export type Carried = { Variables: { requestId: string; actor?: Actor; log?: Logger } }

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
    const began = performance.now()
    await next()
    c.res.headers.set('x-request-id', requestId)
    const ms = Math.round(performance.now() - began)
    if (log.isLevelEnabled('info')) logOf({ log }, c).info({ method: c.req.method, path: c.req.path, status: c.res.status, ms }, 'request')
  }

/** A request's own logger: its lines say the request's id and, once they are known, the id of who asks, never their name. */
export const logOf = ({ log }: Pick<Deps, 'log'>, c: Context<Carried>): Logger => {
  const own = c.get('log') ?? log.child({ requestId: c.get('requestId'), actor: c.get('actor')?.person })
  c.set('log', own)
  return own
}

/** Who a request's session belongs to; null without one. */
export const identify = async (deps: Pick<Deps, 'actors'>, c: Context<Carried>): Promise<Actor | null> => {
  const actor = await readActor(deps, c.req.raw.headers)
  if (actor) c.set('actor', actor)
  return actor
}
