import { citationOf, edition2015, type Instant, type Slot } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import type { StepProps } from '../booking/BookingFlow.tsx'
import { Notice } from '../booking/Notice.tsx'
import { isUndecided } from '../booking/use-booking.ts'
import { useSpokenTo } from '../booking/use-spoken.ts'
import { Withdraw } from '../booking/Withdraw.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { Cited } from '../parts/Cited.tsx'
import { Phrase } from '../parts/Phrase.tsx'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'
import { Heading } from '../shell/Heading.tsx'
import { Progress } from '../shell/Progress.tsx'
import { PromiseTimes } from './PromiseTimes.tsx'
import { RankedChoices } from './RankedChoices.tsx'
import { useGrant } from './use-grant.ts'

/** Step 3, the clerk's: one of the customer's times is granted, the first that can be had unless somebody says otherwise. */
export const GrantStep = ({ booking }: StepProps) => {
  const say = useWords()
  const { format } = useMessages()
  const { choices, slot, times, promisedAt, setTime, choose } = useGrant(booking)
  const minutes = citationOf(edition2015, 'punctuality')?.parameters.lateMinutes ?? 0
  const who = useSpokenTo(booking.entry?.customer)
  return (
    <ClerkScreen dock={<Dock booking={booking} slot={slot} promisedAt={promisedAt} />}>
      <Progress step="grant" />
      <div className="mb-4 flex items-center justify-between">
        <Heading className="font-bold text-label">{say('grant.title')}</Heading>
        <Withdraw booking={booking} />
      </div>
      {promisedAt !== undefined && <Phrase>{say('phrase.grant', { who, time: format.dateTime(promisedAt) })}</Phrase>}
      <div
        className="flex flex-col gap-8 wide:grid wide:grid-cols-2 wide:items-start wide:gap-x-14"
        inert={isUndecided(booking) || booking.busy}
      >
        <RankedChoices choices={choices} chosen={slot} onChoose={choose} />
        <div className="flex flex-col items-start gap-8 *:w-full">
          {promisedAt !== undefined && (
            <PromiseTimes times={times} value={promisedAt} onChange={setTime} hint={say('grant.atHint', { minutes })} />
          )}
          <div>
            <Button small onClick={() => booking.go('other')}>
              {say('grant.other')}
            </Button>
          </div>
          <Cited id="8.3" />
        </div>
      </div>
    </ClerkScreen>
  )
}

type DockProps = Pick<StepProps, 'booking'> & { slot: Slot | undefined; promisedAt: Instant | undefined }

const Dock = ({ booking, slot, promisedAt }: DockProps) => {
  const say = useWords()
  const { format } = useMessages()
  return (
    <>
      <Notice booking={booking} />
      <Button icon="chevron-left" className="min-w-58" onClick={() => booking.go('choose')}>
        {say('choose.back')}
      </Button>
      {slot && promisedAt !== undefined ? (
        <Button kind="main" busy={booking.busy} className="flex-1" onClick={() => void booking.grant({ slot, promisedAt })}>
          {booking.busy ? say('grant.submitting') : say('grant.submit', { time: format.dateTime(promisedAt) })}
        </Button>
      ) : (
        <Button kind="open" busy={booking.busy} className="flex-1" note={say('grant.allFull')} onClick={() => void booking.offer()}>
          {say('grant.rechoose')}
        </Button>
      )}
    </>
  )
}
