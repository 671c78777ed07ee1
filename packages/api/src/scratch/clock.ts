import { Instant } from '@ruhu/domain'
import { z } from 'zod'
import { type Clock, settableClock } from '../clock.ts'

/** The header in which a request of the test mode says what time it is: epoch ms. */
const nowHeader = 'x-ruhu-test-now'

const Now = z.coerce.number().pipe(Instant)

/** A clock that can be set, and that each request may tell its own time: so many lines are played at once, each at its own. */
export const scratchClock = (start: Instant): Clock => {
  const clock = settableClock(start)
  return {
    ...clock,
    of: (headers) => {
      const said = Now.safeParse(headers.get(nowHeader) ?? undefined)
      return said.success ? { ...clock, now: () => said.data } : clock
    },
  }
}
