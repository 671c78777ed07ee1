import type { OrderEntry } from '@ruhu/client'
import { useWords } from '../i18n/i18n.ts'
import { go } from '../route/use-route.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import { nowOf } from '../visit/steps.ts'
import { useVisitLabel } from './use-visit-label.ts'

/** One large step from the day: on to the visit that is next. Waits while there is none yet. */
export const DayDock = ({ next }: { next: OrderEntry | undefined }) => {
  const say = useWords()
  const label = useVisitLabel()
  if (!next) return <ActionButton kind="quiet" label={say('day.waits')} hint={say('day.waitsHint')} waits onClick={() => {}} />
  const visit = label(next.order)
  const going = nowOf(next.order)?.doing !== 'prepare'
  return (
    <ActionButton
      kind="primary"
      label={say(going ? 'day.goOn' : 'day.go', { visit })}
      onClick={() => go({ screen: 'visit', id: next.id })}
    />
  )
}
