import { formatSeconds, type Instant } from '@ruhu/domain'
import { useShared } from '../i18n/i18n.ts'

export type LiveDotProps = {
  live: boolean
  /** Live: the time now, where it is to be shown. Not live: when the last news came. */
  at?: Instant
}

/** Whether what is on the screen is live, and since when it is not. */
export const LiveDot = ({ live, at }: LiveDotProps) => {
  const say = useShared()
  const time = at === undefined ? undefined : formatSeconds(at)
  return (
    <span className="ui-live" data-live={live}>
      <span role="status">{say(live ? 'shared.live.on' : 'shared.live.off')}</span>
      {time !== undefined && <span className="ui-live-time nb">{live ? time : say('shared.live.since', { time })}</span>}
    </span>
  )
}
