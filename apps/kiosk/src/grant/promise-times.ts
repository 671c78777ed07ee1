import { type Instant, minute, plus, type Slot } from '@ruhu/domain'

const step = 15 * minute

/** The quarter hours of a window that still lie ahead: one of them is promised (8.4). */
export const promiseTimes = ({ start, end }: Slot, now: Instant): Instant[] => {
  const times: Instant[] = []
  for (let at = start; at < end; at = plus(at, step)) if (at >= now) times.push(at)
  return times
}
