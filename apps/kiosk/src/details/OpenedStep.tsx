import type { StepProps } from '../booking/BookingFlow.tsx'
import { Facts } from '../booking/Facts.tsx'
import { Notice } from '../booking/Notice.tsx'
import { Withdraw } from '../booking/Withdraw.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'
import { Heading } from '../shell/Heading.tsx'
import { Progress } from '../shell/Progress.tsx'

/** Step 1 once the order is open: what was registered, and on to the customer's choice. */
export const OpenedStep = ({ booking, onHome }: StepProps) => {
  const say = useWords()
  const { entry, busy } = booking
  const dock = (
    <>
      <Notice booking={booking} />
      <Button icon="chevron-left" className="min-w-58" onClick={onHome}>
        {say('opened.back')}
      </Button>
      <Button kind="main" className="flex-1" busy={busy} onClick={() => void booking.offer()}>
        {say('opened.go')}
      </Button>
    </>
  )
  return (
    <ClerkScreen dock={dock}>
      <Progress step="details" />
      <div className="flex items-center justify-between">
        <Heading className="font-bold text-label">{say('opened.title')}</Heading>
        <Withdraw booking={booking} />
      </div>
      <p className="mb-8 text-ink-2">{say('opened.hint')}</p>
      {entry && <Facts entry={entry} />}
    </ClerkScreen>
  )
}
