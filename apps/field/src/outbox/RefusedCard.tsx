import type { OutboxItem } from '@ruhu/client'
import { edition2015, provision, sayRefusal } from '@ruhu/domain'
import { Icon, ProvisionQuote, useMessages, useShared } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { useOutbox } from './provider.tsx'

type Answer = NonNullable<OutboxItem['answer']>

/** What the server would not take: what to do next, then the provision in its own words. */
export const RefusedCard = ({ item, answer }: { item: OutboxItem; answer: Answer }) => {
  const say = useWords()
  const m = useMessages()
  const outbox = useOutbox()
  return (
    <section role="alert" className="rounded-card border border-breached bg-surface p-4">
      <h3 className="flex items-center gap-2 text-breached">
        <Icon name="cross" />
        {say('refused.title', { command: m.command[item.command.type] })}
      </h3>
      <Why answer={answer} />
      <button
        type="button"
        className="mt-2 flex min-h-target w-full items-center justify-center border border-line-strong active:bg-sunken"
        onClick={() => outbox.dismiss(item.commandId)}
      >
        {say('outbox.seen')}
      </button>
    </section>
  )
}

const Why = ({ answer }: { answer: Answer }) => {
  const say = useWords()
  const shared = useShared()
  const m = useMessages()
  if (answer.status === 'fault') {
    const { kind, requestId } = answer.fault
    const what = kind === 'forbidden' || kind === 'not-found' || kind === 'conflict' || kind === 'outdated' ? kind : 'unexpected'
    return (
      <div className="mt-1">
        <p>{say('outbox.faulted')}</p>
        <p className="text-small text-ink-2">{shared(`shared.fault.${what}.what`)}</p>
        {requestId !== undefined && <p className="text-cap text-ink-3">{shared('shared.fault.requestId', { id: requestId })}</p>}
      </div>
    )
  }
  const { refusal } = answer
  const cited = refusal.provision === null ? undefined : provision(edition2015, refusal.provision)
  return (
    <div className="mt-1 flex flex-col gap-1">
      <p>{sayRefusal(m, refusal)}</p>
      {cited && <ProvisionQuote form="line" id={cited.id} text={cited.text} />}
    </div>
  )
}
