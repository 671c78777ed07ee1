import { useNow, useRuhu } from '@ruhu/client'
import { citationOf, edition2015, type Instant, type Slot, sameSlot } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useState } from 'react'
import type { StepProps } from '../booking/BookingFlow.tsx'
import { Notice } from '../booking/Notice.tsx'
import { isUndecided } from '../booking/use-booking.ts'
import { useSpokenTo } from '../booking/use-spoken.ts'
import { Withdraw } from '../booking/Withdraw.tsx'
import { type OpenWindow, slotTable } from '../choose/slot-table.ts'
import { useWindows } from '../choose/use-windows.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { Cited } from '../parts/Cited.tsx'
import { Phrase } from '../parts/Phrase.tsx'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'
import { Heading } from '../shell/Heading.tsx'
import { Progress } from '../shell/Progress.tsx'
import { PromiseTimes } from './PromiseTimes.tsx'
import { promiseTimes } from './promise-times.ts'
import { type RankedChoice, RankedChoices } from './RankedChoices.tsx'

/** Step 3, the clerk's: one of the customer's times is granted, the first that can be had unless somebody says otherwise. */
export const GrantStep = ({ booking }: StepProps) => {
  const say = useWords()
  const { format } = useMessages()
  const { transport } = useRuhu()
  const now = useNow(transport.clock, 10_000)
  const { windows } = useWindows()
  const choices = choicesAt(booking.entry?.order.choices ?? [], windows, now)
  const [picked, setPicked] = useState<Slot>()
  const [time, setTime] = useState<Instant>()
  const slot = (choices.find((choice) => picked && sameSlot(choice.slot, picked)) ?? choices.find(({ state }) => state === 'free'))?.slot
  const times = slot ? promiseTimes(slot, now) : []
  const promisedAt = times.find((at) => at === time) ?? times[0]
  const minutes = citationOf(edition2015, 'punctuality')?.parameters.lateMinutes ?? 0
  const spoken = useSpokenTo(booking.entry?.customer)

  const choose = (next: Slot) => {
    booking.clear()
    setPicked(next)
  }
  const dock = (
    <>
      <Notice booking={booking} />
      <Button icon="chevron-left" className="min-w-58" onClick={() => booking.go('choose')}>
        {say('choose.back')}
      </Button>
      <Grant booking={booking} slot={slot} promisedAt={promisedAt} />
    </>
  )
  return (
    <ClerkScreen dock={dock}>
      <Progress step="grant" />
      <div className="mb-4 flex items-center justify-between">
        <Heading className="font-bold text-label">{say('grant.title')}</Heading>
        <Withdraw booking={booking} />
      </div>
      {promisedAt !== undefined && <Phrase>{say('phrase.grant', { who: spoken, time: format.dateTime(promisedAt) })}</Phrase>}
      <div className="flex flex-col gap-8" inert={isUndecided(booking) || booking.busy}>
        <RankedChoices choices={choices} chosen={slot} onChoose={choose} />
        {slot && promisedAt !== undefined && (
          <PromiseTimes times={times} value={promisedAt} onChange={setTime} hint={say('grant.atHint', { minutes })} />
        )}
        <div className="flex flex-wrap gap-6">
          <Button small onClick={() => booking.go('other')}>
            {say('grant.other')}
          </Button>
        </div>
        <Cited id="8.3" />
      </div>
    </ClerkScreen>
  )
}

const Grant = ({ booking, slot, promisedAt }: Pick<StepProps, 'booking'> & { slot: Slot | undefined; promisedAt: Instant | undefined }) => {
  const say = useWords()
  const { format } = useMessages()
  if (!slot || promisedAt === undefined)
    return (
      <Button kind="open" className="flex-1" note={say('grant.allFull')} onClick={() => void booking.offer()}>
        {say('grant.rechoose')}
      </Button>
    )
  return (
    <Button kind="main" busy={booking.busy} className="flex-1" onClick={() => void booking.grant({ slot, promisedAt })}>
      {booking.busy ? say('grant.submitting') : say('grant.submit', { time: format.dateTime(promisedAt) })}
    </Button>
  )
}

/** The ranked times with what became of them since; free as long as nobody has said otherwise. */
const choicesAt = (choices: readonly Slot[], windows: readonly OpenWindow[] | undefined, now: Instant): RankedChoice[] => {
  const cells = windows ? slotTable({ windows, offered: choices, now }).days.flatMap(({ cells }) => cells) : []
  return choices.map((slot) => ({
    slot,
    state: slot.start <= now ? 'past' : (cells.find((cell) => sameSlot(cell.slot, slot))?.state ?? 'free'),
  }))
}
