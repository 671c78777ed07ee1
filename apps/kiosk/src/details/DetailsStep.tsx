import { lines, visitKinds } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import type { StepProps } from '../booking/BookingFlow.tsx'
import { Notice } from '../booking/Notice.tsx'
import { isUndecided } from '../booking/use-booking.ts'
import { useSpokenTo } from '../booking/use-spoken.ts'
import { capitalised } from '../i18n/capitalised.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { Choices } from '../parts/Choices.tsx'
import { Cited } from '../parts/Cited.tsx'
import { Phrase } from '../parts/Phrase.tsx'
import { ClerkScreen } from '../shell/ClerkScreen.tsx'
import { Heading } from '../shell/Heading.tsx'
import { Progress } from '../shell/Progress.tsx'
import type { Draft } from './draft.ts'
import { FindCustomer } from './FindCustomer.tsx'
import { NewCustomer } from './NewCustomer.tsx'
import { subjectOf, useDetails } from './use-details.ts'
import type { Gaps } from './use-gaps.ts'

const formId = 'details'

/** Step 1, the clerk's: whose order, and what for. It opens the order and goes straight on to the customer's choice. */
export const DetailsStep = ({ booking, onHome }: StepProps) => {
  const say = useWords()
  const { draft, change, gaps, form, submit } = useDetails(booking)
  const who = useSpokenTo(subjectOf(draft))
  const { busy } = booking
  const dock = (
    <>
      <Notice booking={booking} />
      <Button icon="cross" className="min-w-58" onClick={onHome}>
        {say('details.cancel')}
      </Button>
      <Button kind={gaps.summary === undefined ? 'main' : 'open'} note={gaps.summary} busy={busy} className="flex-1" form={formId}>
        {say(busy ? 'details.submitting' : 'details.submit')}
      </Button>
    </>
  )
  return (
    <ClerkScreen dock={dock}>
      <Progress step="details" />
      <Heading className="mb-4 font-bold text-label">{say('details.title')}</Heading>
      <Phrase>{say('phrase.details', { who })}</Phrase>
      <form
        ref={form}
        id={formId}
        noValidate
        onSubmit={submit}
        className="flex flex-col gap-6 wide:grid wide:grid-cols-2 wide:items-start wide:gap-x-14"
        inert={isUndecided(booking) || busy}
      >
        {draft.who.is === 'new' ? (
          <NewCustomer draft={draft} onChange={change} problem={gaps.problem} />
        ) : (
          <FindCustomer draft={draft} onChange={change} problem={gaps.problem('customer')} />
        )}
        <Service draft={draft} onChange={change} problem={gaps.problem} />
      </form>
    </ClerkScreen>
  )
}

type ServiceProps = { draft: Draft; onChange: (part: Partial<Draft>) => void; problem: Gaps['problem'] }

/** What the visit is for. */
const Service = ({ draft, onChange, problem }: ServiceProps) => {
  const say = useWords()
  const m = useMessages()
  return (
    <div className="flex flex-col gap-6">
      <Choices
        field="kind"
        label={say('details.kind')}
        options={visitKinds.map((value) => ({ value, label: m.kind[value] }))}
        value={draft.kind}
        onChange={(kind) => onChange({ kind })}
        problem={problem('kind')}
      />
      <Choices
        field="line"
        label={say('details.line')}
        across={3}
        options={lines.map((value) => ({ value, label: capitalised(m.line[value]) }))}
        value={draft.line}
        onChange={(line) => onChange({ line })}
        problem={problem('line')}
      />
      <Cited id="8.3" />
    </div>
  )
}
