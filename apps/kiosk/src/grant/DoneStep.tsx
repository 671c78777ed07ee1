import { citationOf, edition2015 } from '@ruhu/domain'
import { Icon, useMessages } from '@ruhu/ui'
import type { StepProps } from '../booking/BookingFlow.tsx'
import { Facts } from '../booking/Facts.tsx'
import { Notice } from '../booking/Notice.tsx'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { Cited } from '../parts/Cited.tsx'
import { CustomerScreen } from '../shell/CustomerScreen.tsx'
import { Heading } from '../shell/Heading.tsx'
import { Progress } from '../shell/Progress.tsx'

/** Step 4, for the customer to read: the time promised, and what comes next. Promises nothing that the system does not do. */
export const DoneStep = ({ booking, onHome, onAgain }: StepProps) => {
  const say = useWords()
  const { format } = useMessages()
  const { entry } = booking
  const promisedAt = entry?.order.appointment?.promisedAt
  const onTime = citationOf(edition2015, 'punctuality')
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
    <CustomerScreen dock={dock}>
      <Progress step="done" />
      <div className="wide:grid wide:grid-cols-2 wide:items-start wide:gap-x-14">
        <section className="mb-10 flex items-start gap-8 rounded-card border-(length:--edge-strong) border-kept bg-kept-bg px-10 py-8">
          <span className="text-kept">
            <Icon name="check" size="3.6em" className="stroke-[1.3]" />
          </span>
          <div className="min-w-0 flex-1">
            <Heading className="font-bold text-kept text-label">{say('done.title')}</Heading>
            {promisedAt !== undefined && (
              <p className="font-bold text-hero" data-testid="promised">
                <span className="nb">{format.date(promisedAt)}</span> <span className="nb">{format.time(promisedAt)}</span>
              </p>
            )}
            {onTime && <p>{say('done.onTime', { minutes: onTime.parameters.lateMinutes })}</p>}
          </div>
        </section>
        {entry && <Facts entry={entry} />}
      </div>
      <p className="mt-8 mb-2 text-lead">{say('done.contact')}</p>
      <Cited id="8.3" />
    </CustomerScreen>
  )
}
