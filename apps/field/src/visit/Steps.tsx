import { day, type Instant, type Recorded, sayEvent, startOfDay } from '@ruhu/domain'
import { Icon, useMessages } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { nowOf, told } from './steps.ts'
import type { Visit } from './use-visit.ts'

/** What has happened, where the visit is, and what comes next. */
export const Steps = ({ visit: { events, order, waiting, nameOf }, now }: { visit: Visit; now: Instant }) => {
  const say = useWords()
  const m = useMessages()
  const at = nowOf(order)
  const facts = told(events)
  return (
    <section aria-label={say('steps.title')} className="pt-5">
      <ol data-testid="steps">
        {facts.map((event) => (
          <Step key={event.id} mark="done" last={!at && event === facts.at(-1)}>
            <span className="flex-1">{sayEvent(m, event, nameOf)}</span>
            {waiting.has(event.id) && (
              <span className="nb flex items-center gap-1 text-cap text-risk">
                <Icon name="upload" />
                {say('outbox.waitingRow')}
              </span>
            )}
            <When event={event} now={now} />
          </Step>
        ))}
        {at && (
          <>
            <Step mark="now" last={false}>
              <strong className="flex-1 font-semibold">{say(`steps.${at.doing}`)}</strong>
              <span className="text-small text-ink-2">{say('steps.now')}</span>
            </Step>
            <Step mark="next" last>
              <span className="flex-1 text-ink-2">
                <span className="vh">{say('steps.next')} </span>
                {m.command[at.next]}
              </span>
            </Step>
          </>
        )}
      </ol>
    </section>
  )
}

const When = ({ event, now }: { event: Recorded; now: Instant }) => {
  const say = useWords()
  const { format } = useMessages()
  const ago = startOfDay(now) - startOfDay(event.at)
  const word = ago === 0 ? format.time(event.at) : ago === day ? say('steps.yesterday') : format.day(event.at)
  return <time className="nb text-small text-ink-2">{word}</time>
}

const marks = {
  done: 'border-kept text-kept',
  now: 'border-ink text-ink',
  next: 'border-line-strong',
} as const

/** One line with its mark; a thread leads to the next. */
const Step = ({ mark, last, children }: { mark: keyof typeof marks; last: boolean; children: ReactNode }) => (
  <li className="relative flex gap-3 pb-2.5">
    {!last && <span aria-hidden="true" className="absolute start-[calc(0.625rem-1px)] top-6 bottom-0 w-0.5 bg-line" />}
    <span
      aria-hidden="true"
      className={`mt-[0.21875rem] grid size-5 flex-none place-items-center rounded-pill border-2 bg-page ${marks[mark]}`}
    >
      {mark === 'done' && <Icon name="check" size="0.75rem" />}
      {mark === 'now' && <span className="size-2.5 rounded-pill bg-ink" />}
    </span>
    <div className="flex min-w-0 flex-1 flex-wrap items-baseline gap-x-2">{children}</div>
  </li>
)
