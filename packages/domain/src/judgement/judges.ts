import type { Duty } from '../regulation/duty.ts'
import { appointmentFirst } from './appointment-first.ts'
import type { Judge } from './facts.ts'
import { fourOnesCarried } from './four-ones.ts'
import { lateNotice } from './late-notice.ts'
import { punctuality } from './punctuality.ts'

/** One judge a duty. A duty without a judge is shown and cited, and not yet judged. */
export const judges = {
  'appointment-first': appointmentFirst,
  punctuality,
  'late-notice': lateNotice,
  'four-ones': fourOnesCarried,
} as const satisfies { [D in Duty]?: Judge<D> }

export type JudgedDuty = keyof typeof judges

export const isJudged = (duty: Duty): duty is JudgedDuty => duty in judges
