import { type Instant, minute } from '@ruhu/domain'

const second = 1000

export type CountdownState = 'plain' | 'near' | 'passed'

export type CountdownText = {
  /** `07:22`, `1:02:38`, `−02:38`; the minus is U+2212. */
  clock: string
  /** Whole minutes left, or over, rounded up as the clock is read. */
  minutes: number
  /** Passed only after the deadline, near within its last ten minutes. */
  state: CountdownState
  /** The minute to say aloud, if this is one of those worth interrupting for. */
  announce: 10 | 5 | 1 | undefined
}

const near = 10 * minute
const spoken = [10, 5, 1] as const

const pad = (n: number): string => String(n).padStart(2, '0')

/** What a deadline comes to at `now`. Part seconds count as whole ones, so that 00:00 shows only on the instant itself. */
export const countdown = (deadline: Instant, now: Instant): CountdownText => {
  const left = deadline - now
  const seconds = Math.ceil(Math.abs(left) / second)
  const hours = Math.floor(seconds / 3600)
  const minutes = pad(Math.floor(seconds / 60) % 60)
  const clock = `${left < 0 ? '−' : ''}${hours > 0 ? `${hours}:` : ''}${minutes}:${pad(seconds % 60)}`
  const whole = Math.ceil(seconds / 60)
  return {
    clock,
    minutes: whole,
    state: left < 0 ? 'passed' : left < near ? 'near' : 'plain',
    announce: left < 0 ? undefined : spoken.find((each) => each === whole),
  }
}
