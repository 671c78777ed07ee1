import { type Deadline, type Instant, type Messages, outcomes, type Strength, startOfDay } from '@ruhu/domain'
import type { VerdictState } from '../desk/judged.ts'
import type { Risk } from '../desk/risk.ts'
import type { Say } from '../i18n/i18n.ts'
import type { Tone } from '../paint/paint.ts'
import { widthOf } from '../text/width.ts'

/** The glyph of a verdict; its word always stands beside it. */
export const verdictMarks: Readonly<Record<VerdictState, { glyph: string; tone: Tone }>> = {
  kept: { glyph: '✓', tone: 'kept' },
  breached: { glyph: '✕', tone: 'breached' },
  unproven: { glyph: '?', tone: 'strong' },
  'not-applicable': { glyph: '-', tone: 'faint' },
  'at-risk': { glyph: '!', tone: 'risk' },
}

export const stateWord = (state: VerdictState, { messages, say }: { messages: Messages; say: Say }): string =>
  state === 'at-risk' ? say('order.atRisk') : messages.outcome[state]

/** Cells the longest of those words takes, and a gap. */
export const stateWidth = (words: { messages: Messages; say: Say }): number =>
  Math.max(...(['at-risk', ...outcomes] as const).map((state) => widthOf(stateWord(state, words)))) + 2

/** Cells a column of stages takes. */
export const stageColumn = ({ stage }: Messages): number => Math.min(11, Math.max(...Object.values(stage).map(widthOf)))

/** Who stands behind a fact. */
export const strengthMarks: Readonly<Record<Strength, string>> = { system: '●', other: '◐', self: '○' }

export const riskMarks: Readonly<Record<Risk, { glyph: string; tone: Tone }>> = {
  passed: { glyph: '✕', tone: 'breached' },
  near: { glyph: '!', tone: 'risk' },
}

const pad = (n: number): string => String(n).padStart(2, '0')

/** A length of time: 07:22 under an hour, then in words. Seconds are cut, so that nothing is promised that is not there. */
export const lengthText = (ms: number, say: Say): string => {
  const seconds = Math.floor(Math.abs(ms) / 1_000)
  const minutes = Math.floor(seconds / 60)
  const hours = Math.floor(minutes / 60)
  if (hours === 0) return `${pad(minutes)}:${pad(seconds % 60)}`
  if (hours < 24) return say('duration.hours', { hours, minutes: pad(minutes % 60) })
  return say('duration.days', { days: Math.floor(hours / 24), hours: hours % 24 })
}

/** What is left until a deadline; with a minus once it has passed. */
export const leftText = (deadline: Deadline, now: Instant, say: Say): string =>
  `${now > deadline.at ? '−' : ''}${lengthText(deadline.at - now, say)}`

/** A time of today as a time, of another day with its day. */
export const momentText = (at: Instant, now: Instant, { format }: Messages): string =>
  startOfDay(at) === startOfDay(now) ? format.time(at) : format.dateTime(at)

/** When something happened: to the second today, else its day. Eight cells at most. */
export const whenText = (at: Instant, now: Instant, { format }: Messages): string =>
  startOfDay(at) === startOfDay(now) ? format.seconds(at) : format.day(at)

/** What has to be done before a deadline, and by when. */
export const deadlineText = (deadline: Deadline, now: Instant, { messages, say }: { messages: Messages; say: Say }): string =>
  say(deadline.duty === 'late-notice' ? 'deadline.notice' : 'deadline.arrival', { time: momentText(deadline.at, now, messages) })
