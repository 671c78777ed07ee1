import type { MiddlewareHandler } from 'hono'
import { secureHeaders } from 'hono/secure-headers'

const forPages = secureHeaders({ referrerPolicy: 'same-origin' })

/**
 * Tells browsers how far to trust what they get. Pages get all that the library knows; data of the typed API, of which there is
 * most, only what means anything for data: that it is no page whatever it looks like, and not for other sites to load.
 */
export const guardHeaders: MiddlewareHandler = async (c, next) => {
  if (!c.req.path.startsWith('/trpc/')) return forPages(c, next)
  await next()
  c.res.headers.set('x-content-type-options', 'nosniff')
  c.res.headers.set('cross-origin-resource-policy', 'same-origin')
}
