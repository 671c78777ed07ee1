import { appointmentRouter } from './appointment/router.ts'
import { customerRouter } from './customer/router.ts'
import { liveRouter } from './live/router.ts'
import { sessionRouter } from './session/router.ts'
import { staffRouter } from './staff/router.ts'
import { SubmitInput, submit } from './submit/submit.ts'
import { router, submitProcedure } from './trpc.ts'
import { workOrderRouter } from './work-order/router.ts'

/** Everything that can be called. Reads are grouped by noun; there is one write, `submit`. */
export const appRouter = router({
  /** Submits one command: `accepted`, `refused` or `stale`, with the events the caller missed. See `submit`. */
  submit: submitProcedure.input(SubmitInput).mutation(async ({ ctx, input }) => {
    const result = await submit(ctx.deps, ctx.actor, input)
    ctx.deps.metrics.submitted(input.command.type, result.status)
    return result
  }),
  appointment: appointmentRouter,
  customer: customerRouter,
  live: liveRouter,
  session: sessionRouter,
  staff: staffRouter,
  workOrder: workOrderRouter,
})

export type AppRouter = typeof appRouter
