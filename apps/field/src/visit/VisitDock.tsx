import { type CommandType, type Instant, missingOnes } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { go } from '../route/use-route.ts'
import { ActionButton } from '../shell/ActionButton.tsx'
import { promiseTimes } from './promise.ts'
import { fieldsOf } from './step-fields.ts'
import { othersOf } from './steps.ts'
import type { Kit } from './use-kit.ts'
import { useSettled } from './use-settled.ts'
import type { Visit } from './use-visit.ts'

/** The next thing to prepare, once this visit is over. */
export type After = { label: string; go: () => void }

/** How long a step rests before the next can be taken at the same place. */
const rest = 700

type Props = {
  visit: Visit
  next: CommandType
  kit: Kit
  now: Instant
  /** Would the step be judged a breach? */
  warns: boolean
  report: (step: CommandType) => void
}

/** One large next step; beside it, before arriving, the way to say that it will be late, and later what else may come. */
export const VisitDock = ({ visit, next, kit, now, warns, report }: Props) => {
  const say = useWords()
  const m = useMessages()
  const settled = useSettled(next, rest)
  const { id, order } = visit
  const asks = fieldsOf(next).length > 0
  const warned = warns && !asks
  const from = order.appointment && promiseTimes(order.appointment).onTime.from
  const tell = order.appointment && order.arrivedAt === undefined && (next === 'Depart' || next === 'Knock')
  const take = () => {
    if (asks) go({ screen: 'visit', id, sheet: next })
    else if (warned) go({ screen: 'visit', id, sheet: 'ask' })
    else report(next)
  }
  const hint = warned
    ? whyAsk({ next, kit, from: from && m.format.time(from), tooEarly: from !== undefined && now < from }, say)
    : asks
      ? say('dock.says')
      : undefined
  return (
    <section aria-label={say('dock.label')} className="flex flex-col gap-2">
      <div className={tell ? 'grid grid-cols-[minmax(88px,auto)_minmax(0,1fr)] gap-3' : ''}>
        {tell && (
          <ActionButton kind="plain" icon="clock" label={say('dock.late')} onClick={() => go({ screen: 'visit', id, sheet: 'late' })} />
        )}
        <ActionButton kind={warned ? 'ask' : 'primary'} label={m.command[next]} hint={hint} waits={!settled} onClick={take} />
      </div>
      {othersOf(order).length > 0 && (
        <button
          type="button"
          className="min-h-target text-small text-ink-2 underline underline-offset-4"
          onClick={() => go({ screen: 'visit', id, sheet: 'others' })}
        >
          {say('dock.others')}
        </button>
      )}
    </section>
  )
}

type Asked = Pick<Props, 'next' | 'kit'> & { from: string | undefined; tooEarly: boolean }

/** What the step would be held against, in a few words. */
const whyAsk = ({ next, kit, from, tooEarly }: Asked, say: ReturnType<typeof useWords>): string => {
  const missing = missingOnes(kit.carried).length
  if (next === 'Depart' && missing > 0) return say('dock.missing', { count: missing })
  if (next === 'Knock' && tooEarly && from !== undefined) return say('dock.early', { time: from })
  return say('dock.asks')
}
