import { useNow, useRuhu } from '@ruhu/client'
import { citationOf, edition2015, otherSlotReasons, sameSlot } from '@ruhu/domain'
import { EmptyState, ErrorState, Skeleton, useMessages } from '@ruhu/ui'
import { useRef, useState } from 'react'
import { shownFault } from '../app/shown-fault.ts'
import type { StepProps } from '../booking/BookingFlow.tsx'
import { Notice } from '../booking/Notice.tsx'
import { isUndecided } from '../booking/use-booking.ts'
import { useSpokenTo } from '../booking/use-spoken.ts'
import { Withdraw } from '../booking/Withdraw.tsx'
import { SlotGrid } from '../choose/SlotGrid.tsx'
import { freeIn, slotTable } from '../choose/slot-table.ts'
import { useWindows } from '../choose/use-windows.ts'
import { capitalised } from '../i18n/capitalised.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { Choices } from '../parts/Choices.tsx'
import { Cited } from '../parts/Cited.tsx'
import { Phrase } from '../parts/Phrase.tsx'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'
import { Heading } from '../shell/Heading.tsx'
import { Progress } from '../shell/Progress.tsx'
import { Agreed } from './Agreed.tsx'
import { type Agreement, noAgreement, openIn } from './agreement.ts'
import { PromiseTimes } from './PromiseTimes.tsx'
import { promiseTimes } from './promise-times.ts'

/** Step 3 another way, the clerk's: a time the customer did not rank, with the reason and the customer's agreement. */
export const OtherStep = ({ booking }: StepProps) => {
  const say = useWords()
  const m = useMessages()
  const [agreement, setAgreement] = useState<Agreement>(noAgreement)
  const [asked, setAsked] = useState(false)
  const form = useRef<HTMLDivElement>(null)
  const spoken = useSpokenTo(booking.entry?.customer)
  const change = (part: Partial<Agreement>) => setAgreement((now) => ({ ...now, ...part }))
  const gaps = openIn(agreement)
  const problem = (gap: (typeof gaps)[number]) =>
    asked && gaps.includes(gap) ? say('other.missing', { what: say(`other.needs.${gap}`) }) : undefined

  const submit = () => {
    const { slot, promisedAt, reason } = agreement
    if (gaps.length === 0 && slot && promisedAt !== undefined && reason) return void booking.agreeOther({ slot, promisedAt, reason })
    setAsked(true)
    const place = form.current?.querySelector<HTMLElement>(`[data-field="${gaps[0]}"]`)
    place?.querySelector<HTMLElement>('button, [role="radio"], [role="checkbox"]')?.focus()
  }
  const missing = gaps.length === 0 ? undefined : say('other.missing', { what: m.list(gaps.map((gap) => say(`other.needs.${gap}`))) })
  const dock = (
    <>
      <Notice booking={booking} />
      <Button
        icon="chevron-left"
        className="min-w-58"
        onClick={() => booking.go(booking.entry?.order.stage === 'offered' ? 'choose' : 'opened')}
      >
        {say('choose.back')}
      </Button>
      <Button kind={missing === undefined ? 'main' : 'open'} note={missing} busy={booking.busy} className="flex-1" onClick={submit}>
        {booking.busy
          ? say('other.submitting')
          : agreement.promisedAt === undefined
            ? say('other.title')
            : say('other.submit', { time: m.format.dateTime(agreement.promisedAt) })}
      </Button>
    </>
  )
  return (
    <ClerkScreen dock={dock}>
      <Progress step="grant" />
      <div className="flex items-center justify-between">
        <Heading className="font-bold text-label">{say('other.title')}</Heading>
        <Withdraw booking={booking} />
      </div>
      <Phrase>{say('phrase.other', { who: spoken })}</Phrase>
      <div ref={form} className="flex flex-col gap-6" inert={isUndecided(booking) || booking.busy}>
        <When agreement={agreement} onChange={change} />
        <Choices
          field="reason"
          label={say('other.reason')}
          options={otherSlotReasons.map((value) => ({ value, label: capitalised(m.otherSlotReason[value]) }))}
          value={agreement.reason}
          onChange={(reason) => change({ reason })}
          problem={problem('reason')}
        />
        <Agreed checked={agreement.agreed} onChange={(agreed) => change({ agreed })} problem={problem('agreed')} />
        <Cited id="8.3" />
      </div>
    </ClerkScreen>
  )
}

/** Which window, and which time in it. */
const When = ({ agreement, onChange }: { agreement: Agreement; onChange: (part: Partial<Agreement>) => void }) => {
  const say = useWords()
  const { transport } = useRuhu()
  const now = useNow(transport.clock, 10_000)
  const { windows, fault, again } = useWindows()
  if (!windows)
    return fault ? (
      <ErrorState fault={shownFault(fault)} title={say('choose.failed')} onRetry={again} />
    ) : (
      <Skeleton rows={7} rowHeight="94px" />
    )
  const table = slotTable({ windows, now })
  if (freeIn(table).length === 0) return <EmptyState icon="today" title={say('choose.exhausted')} hint={say('other.exhaustedHint')} />
  const { slot, promisedAt } = agreement
  const minutes = citationOf(edition2015, 'punctuality')?.parameters.lateMinutes ?? 0
  return (
    <>
      <div data-field="slot">
        <div className="mb-1 font-bold text-small">{say('other.window')}</div>
        <SlotGrid
          table={table}
          chosen={slot ? [slot] : []}
          onPick={(next) =>
            onChange(
              slot && sameSlot(slot, next)
                ? { slot: undefined, promisedAt: undefined }
                : { slot: next, promisedAt: promiseTimes(next, now)[0] },
            )
          }
        />
      </div>
      {slot && promisedAt !== undefined && (
        <PromiseTimes
          times={promiseTimes(slot, now)}
          value={promisedAt}
          onChange={(at) => onChange({ promisedAt: at })}
          hint={say('grant.atHint', { minutes })}
        />
      )}
    </>
  )
}
