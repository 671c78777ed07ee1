import { Icon } from '@ruhu/ui'
import type { StepProps } from '../booking/BookingFlow.tsx'
import { Notice } from '../booking/Notice.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'
import { Heading } from '../shell/Heading.tsx'

/** An order that is over: withdrawn here, or ended elsewhere meanwhile. */
export const EndedStep = ({ booking, onHome, onAgain }: StepProps) => {
  const say = useWords()
  const order = booking.entry?.order
  const dock = (
    <>
      <Notice booking={booking} />
      <Button icon="plus" className="flex-1" onClick={onAgain}>
        {say('done.again')}
      </Button>
      <Button kind="main" className="flex-2" onClick={onHome}>
        {say('done.finish')}
      </Button>
    </>
  )
  return (
    <ClerkScreen dock={dock}>
      <div className="my-auto flex flex-col gap-3" role="status">
        <span className="text-ink-3">
          <Icon name="order" size="3.6em" className="stroke-[1.1]" />
        </span>
        <Heading>{say(order?.stage === 'closed' ? 'ended.closed' : 'ended.title')}</Heading>
        <p className="text-ink-2 text-lead">{say('ended.hint', { number: order?.number ?? '' })}</p>
      </div>
    </ClerkScreen>
  )
}
