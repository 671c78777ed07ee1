import { otherSlotReasons } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import type { StepProps } from '../booking/BookingFlow.tsx'
import { Notice } from '../booking/Notice.tsx'
import { isUndecided } from '../booking/use-booking.ts'
import { useSpokenTo } from '../booking/use-spoken.ts'
import { Withdraw } from '../booking/Withdraw.tsx'
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
import { useAgreement } from './use-agreement.ts'
import { WhenAgreed } from './WhenAgreed.tsx'

/** Step 3 another way, the clerk's: a time the customer did not rank, with the reason and the customer's agreement. */
export const OtherStep = ({ booking }: StepProps) => {
  const say = useWords()
  const m = useMessages()
  const { agreement, change, form, problem, submit, summary } = useAgreement(booking)
  const who = useSpokenTo(booking.entry?.customer)
  return (
    <ClerkScreen dock={<Dock booking={booking} promisedAt={agreement.promisedAt} missing={summary} onSubmit={submit} />}>
      <Progress step="grant" />
      <div className="flex items-center justify-between">
        <Heading className="font-bold text-label">{say('other.title')}</Heading>
        <Withdraw booking={booking} />
      </div>
      <Phrase>{say('phrase.other', { who })}</Phrase>
      <div
        ref={form}
        className="flex flex-col gap-6 wide:grid wide:grid-cols-2 wide:content-start wide:gap-x-14"
        inert={isUndecided(booking) || booking.busy}
      >
        <WhenAgreed agreement={agreement} onChange={change}>
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
        </WhenAgreed>
      </div>
    </ClerkScreen>
  )
}

type DockProps = Pick<StepProps, 'booking'> & {
  promisedAt: ReturnType<typeof useAgreement>['agreement']['promisedAt']
  missing: string | undefined
  onSubmit: () => void
}

const Dock = ({ booking, promisedAt, missing, onSubmit }: DockProps) => {
  const say = useWords()
  const { format } = useMessages()
  const back = booking.entry?.order.stage === 'offered' ? 'choose' : 'opened'
  const words = promisedAt === undefined ? say('other.title') : say('other.submit', { time: format.dateTime(promisedAt) })
  return (
    <>
      <Notice booking={booking} />
      <Button icon="chevron-left" className="min-w-58" onClick={() => booking.go(back)}>
        {say('choose.back')}
      </Button>
      <Button kind={missing === undefined ? 'main' : 'open'} note={missing} busy={booking.busy} className="flex-1" onClick={onSubmit}>
        {booking.busy ? say('other.submitting') : words}
      </Button>
    </>
  )
}
