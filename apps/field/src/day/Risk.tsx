import type { Instant, OpenWorkOrder } from '@ruhu/domain'
import { StateGlyph, useMessages, useShared } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { lateRisk } from './late-risk.ts'

/** Beyond two hours nobody counts minutes. */
const sayMinutesTo = 120

/** Amber, with a mark and words, when a limit is near or has passed. */
export const Risk = ({ order, now }: { order: OpenWorkOrder; now: Instant }) => {
  const say = useWords()
  const shared = useShared()
  const { format } = useMessages()
  const risk = lateRisk(order, now)
  if (!risk) return null
  const past = risk.minutes > sayMinutesTo ? 'risk.arrivalLongPassed' : 'risk.arrivalPassed'
  const key = risk.passed ? past : risk.duty === 'late-notice' ? 'risk.noticeNear' : 'risk.arrivalNear'
  return (
    <p className="flex items-start gap-1.5 text-small font-semibold text-risk">
      <span className="mt-[0.1em]">
        <StateGlyph state="at-risk" word={shared('shared.atRisk')} />
      </span>
      {say(key, { time: format.time(risk.at), minutes: risk.minutes })}
    </p>
  )
}
