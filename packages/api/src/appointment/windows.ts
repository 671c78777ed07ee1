import { defaultSettings } from '@ruhu/domain'
import { procedureFor } from '../trpc.ts'
import { openWindows } from './open-windows.ts'

/** The caller's branch's windows of this week, in order of time: `{slot: {start, end}, left}`, `left` visits still fit. */
export const windows = procedureFor('appointment.windows').query(({ ctx: { deps, actor } }) =>
  openWindows(deps.db, { branch: actor.branch, now: deps.clock.now(), settings: defaultSettings.appointment }),
)
