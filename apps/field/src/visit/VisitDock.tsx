import type { Instant } from '@ruhu/domain'
import { missingOnes } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { go } from '../route/use-route.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import type { BodyStep } from './ForeseenSheet.tsx'
import { promiseTimes } from './promise.ts'
import type { NextStep } from './steps.ts'
import type { Kit } from './use-kit.ts'
import { useSettled } from './use-settled.ts'
import type { Visit } from './use-visit.ts'

/** The next thing to prepare, once this visit is over. */
export type After = { label: string; go: () => void }

const sheetOf = { Depart: 'depart', Arrive: 'arrive', Leave: 'leave' } as const satisfies Record<BodyStep, string>

/** How long a step rests before the next can be taken at the same place. */
const rest = 700

type Props = {
  visit: Visit
  next: NextStep
  kit: Kit
  now: Instant
  /** Would the step be judged a breach? */
  warns: boolean
  report: (step: NextStep) => void
}

/** One large next step; before arriving also the way to say that it will be late. */
export const VisitDock = ({ visit, next, kit, now, warns, report }: Props) => {
  const say = useWords()
  const m = useMessages()
  const settled = useSettled(next, rest)
  const { id, order } = visit
  const asked = warns && next !== 'CloseOrder' ? next : undefined
  const from = order.appointment && promiseTimes(order.appointment).onTime.from
  const tell = order.appointment && order.arrivedAt === undefined && (next === 'Depart' || next === 'Arrive')
  const take = () => (asked ? go({ screen: 'visit', id, sheet: sheetOf[asked] }) : report(next))
  return (
    <section aria-label={say('dock.label')} className={tell ? 'grid grid-cols-[minmax(88px,auto)_minmax(0,1fr)] gap-3' : ''}>
      {tell && (
        <ActionButton kind="plain" icon="clock" label={say('dock.late')} onClick={() => go({ screen: 'visit', id, sheet: 'late' })} />
      )}
      <ActionButton
        kind={asked ? 'ask' : 'primary'}
        label={m.command[next]}
        hint={
          asked ? whyAsk({ next, kit, now, from: from && m.format.time(from), tooEarly: from !== undefined && now < from }, say) : undefined
        }
        waits={!settled}
        onClick={take}
      />
    </section>
  )
}

type Asked = Pick<Props, 'next' | 'kit' | 'now'> & { from: string | undefined; tooEarly: boolean }

/** What the step would be held against, in a few words. */
const whyAsk = ({ next, kit, from, tooEarly }: Asked, say: ReturnType<typeof useWords>): string => {
  const missing = missingOnes(kit.carried).length
  if (next === 'Depart' && missing > 0) return say('dock.missing', { count: missing })
  if (next === 'Arrive' && tooEarly && from !== undefined) return say('dock.early', { time: from })
  return say('dock.asks')
}
