import { trpcServer } from '@hono/trpc-server'
import { type AnyProcedure, getErrorShape, getTRPCErrorFromUnknown, TRPCError } from '@trpc/server'
import { getHTTPStatusCodeFromError } from '@trpc/server/http'
import type { Context as HonoContext, MiddlewareHandler } from 'hono'
import type { Deps } from '../deps.ts'
import { appRouter } from '../root.ts'
import type { Context } from '../trpc.ts'
import { describeFault } from './describe-fault.ts'
import { type Carried, identify, logOf } from './request-log.ts'

const endpoint = '/trpc'
const procedures = appRouter._def.procedures as unknown as Readonly<Record<string, AnyProcedure>>
const methods: Readonly<Record<AnyProcedure['_def']['type'], string | undefined>> = {
  query: 'GET',
  mutation: 'POST',
  subscription: undefined,
}

/**
 * The typed API over HTTP. One query or mutation, which is nearly every request, is answered here, by the same procedures
 * and in the same form as the library's adapter would, at half its cost: that one builds a dozen web objects a request.
 * All else (subscriptions, batches, what nobody serves) goes to the adapter.
 */
export const typedApi = (deps: Deps): MiddlewareHandler<Carried> => {
  const whole = adapter(deps)
  return (c, next) => {
    const path = c.req.path.slice(endpoint.length + 1)
    const procedure = Object.hasOwn(procedures, path) ? procedures[path] : undefined
    return procedure && isPlain(c, methods[procedure._def.type]) ? answer(deps, c, { path, procedure }) : whole(c, next)
  }
}

/** A single call with a JSON body, or none. Any other content type is the adapter's to refuse: it may come from another site's form. */
const isPlain = ({ req }: HonoContext, method: string | undefined): boolean =>
  req.method === method && req.query('batch') === undefined && (method === 'GET' || req.header('content-type') === 'application/json')

const answer = async (deps: Deps, c: HonoContext<Carried>, { path, procedure }: { path: string; procedure: AnyProcedure }) => {
  const { type } = procedure._def
  let input: unknown
  let ctx: Context | undefined
  try {
    ctx = await contextOf(deps, c)
    input = await inputOf(c)
    const data = await procedure({ path, type, ctx, getRawInput: async () => input, input, signal: undefined, batchIndex: 0 })
    return c.json({ result: { data } } as object)
  } catch (cause) {
    const error = getTRPCErrorFromUnknown(cause)
    noteFault(deps, c, { error, path })
    const shape = getErrorShape({ config: appRouter._def._config, error, type, path, input, ctx })
    return c.json({ error: shape } as object, getHTTPStatusCodeFromError(error) as 400)
  }
}

const inputOf = async ({ req }: HonoContext): Promise<unknown> => {
  const text = req.method === 'GET' ? req.query('input') : await req.text()
  if (!text) return undefined
  try {
    return JSON.parse(text)
  } catch (cause) {
    throw new TRPCError({ code: 'BAD_REQUEST', cause })
  }
}

/** What is logged on a call's way carries its request's id: its `deps.log` is the request's own. */
const contextOf = async (deps: Deps, c: HonoContext<Carried>): Promise<Context> => {
  const actor = await identify(deps, c)
  const { headers } = c.req.raw
  const own: Deps = {
    ...deps,
    clock: deps.clock.of?.(headers) ?? deps.clock,
    get log() {
      return logOf(deps, c)
    },
  }
  return { deps: own, actor, requestId: c.get('requestId'), headers }
}

const noteFault = (deps: Deps, c: HonoContext<Carried>, { error, path }: { error: TRPCError; path: string | undefined }): void => {
  if (error.code === 'INTERNAL_SERVER_ERROR') logOf(deps, c).error({ path, ...describeFault(error.cause ?? error) }, 'fault')
}

const adapter =
  (deps: Deps): MiddlewareHandler<Carried> =>
  (c, next) =>
    trpcServer({
      endpoint,
      router: appRouter,
      createContext: async () => (await contextOf(deps, c)) as Context & Record<string, unknown>,
      onError: ({ error, path }) => noteFault(deps, c, { error, path }),
    })(c, next)
