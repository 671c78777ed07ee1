import { createHash } from 'node:crypto'
import { FileId, type FilePermission, filePermissions, type Scope, StreamId, scopeOf } from '@ruhu/domain'
import { type Context, Hono, type MiddlewareHandler } from 'hono'
import { z } from 'zod'
import type { Deps } from '../deps.ts'
import { CallerFault } from '../http/caller-fault.ts'
import { readBody } from '../http/read-body.ts'
import { type Carried, identify } from '../http/request-log.ts'
import type { Actor } from '../store/actor.ts'
import { customerOf, keepFile, type Sent } from './keep.ts'
import { isOfType, mediaTypeOf, neutralName } from './media-type.ts'
import { openFile } from './open.ts'
import { receiveFile } from './receive.ts'

/** A photo of a phone, or some pages scanned. */
const largest = 8 * 1024 * 1024

const Sha256 = z
  .string()
  .toLowerCase()
  .regex(/^[0-9a-f]{64}$/)

/**
 * `PUT /files/:id?order=` keeps an order's file under an id its client made: 201, or 200 for the same one again; so it may be
 * sent until it is answered. `GET /files/:id` opens it. What is wrong is answered with `error`, `code` and the `field` at fault.
 */
export const fileRoutes = (deps: Deps) =>
  new Hono<Carried>()
    .put('/:id', measured(deps, 'file.put'), async (c) => {
      const { actor, scope } = await admit(deps, c, 'file.put')
      const sent = readSent(c)
      const subject = await customerOf(deps, { actor, scope, order: sent.order })
      const bytes = await readBody(c.req.raw, largest)
      mustMatch(bytes, sent)
      const { made, kept } = await keepFile(deps, { ...sent, bytes, subject, by: actor.person })
      await receiveFile(deps, sent)
      return c.json(kept, made ? 201 : 200)
    })
    .get('/:id', measured(deps, 'file.get'), async (c) => {
      const { actor, scope } = await admit(deps, c, 'file.get')
      const { bytes, mediaType } = await openFile(deps, { actor, scope, id: parse(FileId, c.req.param('id'), 'id') })
      return c.body(new Uint8Array(bytes), 200, {
        'content-type': mediaType,
        'content-disposition': `inline; filename="${neutralName(mediaType)}"`,
        'cache-control': 'private, no-store',
      })
    })
    .onError((error, c) => {
      if (!(error instanceof CallerFault)) throw error
      const { message, code, field, status } = error
      return c.json({ error: message, code, ...(field && { field }), requestId: c.get('requestId') }, status)
    })

/** As the typed API measures its procedures. */
const measured =
  ({ metrics }: Deps, name: FilePermission): MiddlewareHandler<Carried> =>
  async (c, next) => {
    const began = performance.now()
    await next()
    const code = c.error instanceof CallerFault ? c.error.code : c.error ? 'INTERNAL_SERVER_ERROR' : 'ok'
    metrics.called(name, code, (performance.now() - began) / 1000)
  }

/** Who is asking, and how far they may. Throws UNAUTHORIZED, or FORBIDDEN where their role has no row. */
const admit = async (deps: Deps, c: Context<Carried>, name: FilePermission): Promise<{ actor: Actor; scope: Scope }> => {
  const actor = await identify(deps, c)
  if (!actor) throw new CallerFault('UNAUTHORIZED', 'sign in first')
  const scope = scopeOf(filePermissions[name], actor.role)
  if (!scope) throw new CallerFault('FORBIDDEN', `${actor.role} may not call ${name}`)
  return { actor, scope }
}

const readSent = (c: Context<Carried>): Sent => {
  const mediaType = mediaTypeOf(c.req.header('content-type'))
  const sent = {
    id: parse(FileId, c.req.param('id'), 'id'),
    order: parse(StreamId, c.req.query('order'), 'order'),
    sha256: parse(Sha256, c.req.header('x-ruhu-sha256'), 'x-ruhu-sha256'),
  }
  if (!mediaType) throw new CallerFault('UNSUPPORTED_MEDIA_TYPE', 'JPEG, PNG, WebP or PDF', 'content-type')
  return { ...sent, mediaType }
}

const parse = <T>(schema: z.ZodType<T>, value: unknown, field: string): T => {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new CallerFault('BAD_REQUEST', `${field} is not as expected`, field)
  return parsed.data
}

const mustMatch = (bytes: Uint8Array, { sha256, mediaType }: Sent): void => {
  if (createHash('sha256').update(bytes).digest('hex') !== sha256)
    throw new CallerFault('BAD_REQUEST', 'x-ruhu-sha256 is not that of the bytes', 'x-ruhu-sha256')
  if (!isOfType(bytes, mediaType)) throw new CallerFault('UNSUPPORTED_MEDIA_TYPE', `the bytes are not ${mediaType}`, 'content-type')
}
