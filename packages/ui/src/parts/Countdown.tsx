import { type Instant, minute } from '@ruhu/domain'
import { useShared } from '../i18n/i18n.ts'
import { type CountdownState, countdown } from './countdown-text.ts'
import { type GlyphState, StateGlyph } from './StateGlyph.tsx'

export type CountdownProps = {
  deadline: Instant
  now: Instant
  /** `clock`: 07:22 every second, for the board. `minutes`: a large 18, by the second only in the last two minutes. */
  form?: 'clock' | 'minutes'
  /** Which deadline this is, under the figure. */
  caption?: string
  /** Say ten, five and one minute left aloud: for the one countdown that matters on a screen. */
  announce?: boolean
}

const glyphs: Record<Exclude<CountdownState, 'plain'>, GlyphState> = { near: 'at-risk', passed: 'breached' }

/** The time left to a deadline: plain, amber in the last ten minutes, red once over. Only shows: the caller brings `now`. */
export const Countdown = ({ deadline, now, form = 'clock', caption, announce = false }: CountdownProps) => {
  const say = useShared()
  const { clock, minutes, state, announce: spoken } = countdown(deadline, now)
  const bySecond = form === 'clock' || Math.abs(deadline - now) < 2 * minute
  const word = say(state === 'passed' ? 'shared.countdown.over' : 'shared.countdown.left')
  return (
    <div className="ui-countdown" data-state={state} data-form={form}>
      <div className="ui-countdown-figure" role="timer" aria-live="off">
        {state !== 'plain' && form === 'clock' && <StateGlyph state={glyphs[state]} word={word} />}
        {form === 'minutes' && <span>{word}</span>}
        <strong className="nb">{bySecond ? clock : minutes}</strong>
        {!bySecond && <span>{say('shared.countdown.minutes')}</span>}
      </div>
      {caption !== undefined && <div className="ui-countdown-caption">{caption}</div>}
      {announce && (
        <div className="vh" aria-live="polite">
          {spoken === undefined ? '' : say('shared.countdown.announce', { minutes: spoken })}
        </div>
      )}
    </div>
  )
}
