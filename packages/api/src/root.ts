import { appointmentRouter } from './appointment/router.ts'
import { customerRouter } from './customer/router.ts'
import { liveRouter } from './live/router.ts'
import { sessionRouter } from './session/router.ts'
import { staffRouter } from './staff/router.ts'
import { SubmitInput, SyncInput } from './submit/admit.ts'
import { submit } from './submit/submit.ts'
import { sync } from './submit/sync.ts'
import { router, submitProcedure } from './trpc.ts'
import { workOrderRouter } from './work-order/router.ts'

/** Everything that can be called. Reads are grouped by noun; there is one write, `submit`, and `sync` for several. */
export const appRouter = router({
  /** Submits one command: `accepted`, `refused` or `stale`, with the events the caller missed. See `submit`. */
  submit: submitProcedure('submit')
    .input(SubmitInput)
    .mutation(({ ctx, input }) => submit(ctx.deps, ctx.actor, input)),
  /** Submits what a device kept without a signal, in its order: one result each. See `sync`. */
  sync: submitProcedure('sync')
    .input(SyncInput)
    .mutation(({ ctx, input }) => sync(ctx.deps, ctx.actor, input)),
  appointment: appointmentRouter,
  customer: customerRouter,
  live: liveRouter,
  session: sessionRouter,
  staff: staffRouter,
  workOrder: workOrderRouter,
})

export type AppRouter = typeof appRouter
