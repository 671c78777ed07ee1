import type { MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'

const tooLarge = { error: 'the request is too large' }

/** Refuses bodies of more than so many bytes, by what the request says of itself; one that does not say is counted as it comes in. */
export const limitBody = (maxSize: number): MiddlewareHandler => {
  const counted = bodyLimit({ maxSize, onError: (c) => c.json(tooLarge, 413) })
  return (c, next) => {
    const said = c.req.header('content-length')
    // Looking at the body makes a stream of it; what says its length cannot be longer.
    if (said === undefined || c.req.header('transfer-encoding') !== undefined) return counted(c, next)
    return Number(said) > maxSize ? Promise.resolve(c.json(tooLarge, 413)) : next().then(() => undefined)
  }
}
