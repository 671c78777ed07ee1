import { accepts, commandPermissions, kernelVersion, type QueryName, queryPermissions, type Scope, scopeOf } from '@ruhu/domain'
import { initTRPC, TRPCError } from '@trpc/server'
import { ZodError } from 'zod'
import type { Deps } from './deps.ts'
import type { Actor } from './store/actor.ts'

/** What every procedure is given: the world, and who is asking; `actor` is null without a session. */
export type Context = { deps: Deps; actor: Actor | null; requestId: string; headers: Headers }

/** What a caller did wrong with their input: each field's path and what is expected there. */
export type FieldError = { field: string; message: string }

export const fieldErrors = (cause: unknown): FieldError[] | undefined =>
  cause instanceof ZodError ? cause.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })) : undefined

/** A parser's own words quote what was sent, which may be somebody's phone number; a bug's may say anything. */
const wording = (error: TRPCError, fields: FieldError[] | undefined): string => {
  if (error.code === 'INTERNAL_SERVER_ERROR') return 'something went wrong'
  if (fields) return 'the input is not as expected'
  return error.cause instanceof SyntaxError ? 'the body is not JSON' : error.message
}

/** Errors leave as a code, the fields at fault, and a request id; never a stack, and never the words of a bug. */
const t = initTRPC
  .context<Context>()
  .meta<{ name: string; commands?: string[] }>()
  .create({
    isDev: false,
    // A feed that hangs on a bad signal is opened anew once two pings were missed.
    sse: { ping: { enabled: true, intervalMs: 10_000 }, client: { reconnectAfterInactivityMs: 25_000 } },
    errorFormatter: ({ shape, error, ctx }) => {
      const fields = fieldErrors(error.cause)
      return {
        ...shape,
        message: wording(error, fields),
        data: { code: shape.data.code, httpStatus: shape.data.httpStatus, requestId: ctx?.requestId ?? null, fields: fields ?? null },
      }
    },
  })

export const router = t.router

/** The header in which a client says with which version of the kernel it was built. */
const kernelHeader = 'x-ruhu-kernel'

/** Why a call goes no further: a client too old to be understood, which loads itself anew, or nobody signed in. What says no version is taken as it is. */
const refusalOf = ({ headers, actor }: Context): TRPCError | undefined => {
  const client = headers.get(kernelHeader)
  if (client !== null && !accepts(client, kernelVersion))
    return new TRPCError({ code: 'PRECONDITION_FAILED', message: `this client is of ${client}; load it anew` })
  return actor ? undefined : new TRPCError({ code: 'UNAUTHORIZED', message: 'sign in first' })
}

/**
 * Every procedure is built on this: that somebody is signed in at a client that is understood, and how often, how long and
 * with what end it was called. One step, since each copies the context.
 */
const signedIn = t.procedure.use(async ({ ctx, path, next }) => {
  const began = performance.now()
  const note = (code: string) => ctx.deps.metrics.called(path, code, (performance.now() - began) / 1000)
  const refusal = refusalOf(ctx)
  if (refusal) {
    note(refusal.code)
    throw refusal
  }
  const result = await next({ ctx: { actor: ctx.actor as Actor } })
  note(result.ok ? 'ok' : result.error.code)
  return result
})

/** A read that `queryPermissions` has a row for; `ctx.scope` says how far the caller may see. */
export const procedureFor = (name: QueryName) =>
  signedIn.meta({ name }).use(({ ctx, next }) => {
    const scope: Scope | undefined = scopeOf(queryPermissions[name], ctx.actor.role)
    if (!scope) throw new TRPCError({ code: 'FORBIDDEN', message: `${ctx.actor.role} may not call ${name}` })
    return next({ ctx: { ...ctx, scope } })
  })

/** The write door, for one command or several: who may submit what is in `commandPermissions`, checked for each command. */
export const submitProcedure = (name: 'submit' | 'sync') => signedIn.meta({ name, commands: Object.keys(commandPermissions) })
