import { useRuhu } from '@ruhu/client'
import { lines, visitKinds } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { type FormEvent, useRef, useState } from 'react'
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
import { type Draft, emptyDraft, openingOf } from './draft.ts'
import { FindCustomer } from './FindCustomer.tsx'
import { focusField } from './focus-field.ts'
import { NewCustomer } from './NewCustomer.tsx'
import { useGaps } from './use-gaps.ts'

/** Step 1, the clerk's: whose order, and what for. It opens the order and goes straight on to the customer's choice. */
export const DetailsStep = ({ booking, onHome }: StepProps) => {
  const say = useWords()
  const m = useMessages()
  const { me } = useRuhu()
  const [draft, setDraft] = useState<Draft>(emptyDraft)
  const change = (part: Partial<Draft>) => setDraft((now) => ({ ...now, ...part }))
  const gaps = useGaps(draft, booking.outcome)
  const form = useRef<HTMLFormElement>(null)
  const who = useSpokenTo(draft.who.is === 'known' ? draft.who.customer : draft.who.is === 'new' ? draft : null)

  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (booking.busy) return
    const opening = openingOf(draft, { ...booking.ids, branch: me.branch })
    if (opening) return void booking.open(opening)
    gaps.showAll()
    focusField(form.current, gaps.first)
  }

  const dock = (
    <>
      <Notice booking={booking} />
      <Button icon="cross" className="min-w-58" onClick={onHome}>
        {say('details.cancel')}
      </Button>
      <Submit onPress={() => form.current?.requestSubmit()} missing={gaps.summary} busy={booking.busy} />
    </>
  )
  return (
    <ClerkScreen dock={dock}>
      <Progress step="details" />
      <Heading className="mb-4 font-bold text-label">{say('details.title')}</Heading>
      <Phrase>{say('phrase.details', { who })}</Phrase>
      <form ref={form} noValidate onSubmit={submit} className="flex flex-col gap-6" inert={isUndecided(booking) || booking.busy}>
        {draft.who.is === 'new' ? (
          <NewCustomer draft={draft} onChange={change} problem={gaps.problem} />
        ) : (
          <FindCustomer draft={draft} onChange={change} problem={gaps.problem('customer')} />
        )}
        <Choices
          field="kind"
          label={say('details.kind')}
          options={visitKinds.map((value) => ({ value, label: m.kind[value] }))}
          value={draft.kind}
          onChange={(kind) => change({ kind })}
          problem={gaps.problem('kind')}
        />
        <Choices
          field="line"
          label={say('details.line')}
          across={3}
          options={lines.map((value) => ({ value, label: capitalised(m.line[value]) }))}
          value={draft.line}
          onChange={(line) => change({ line })}
          problem={gaps.problem('line')}
        />
        <Cited id="8.3" />
      </form>
    </ClerkScreen>
  )
}

const Submit = ({ onPress, missing, busy }: { onPress: () => void; missing: string | undefined; busy: boolean }) => {
  const say = useWords()
  return (
    <Button
      kind={missing === undefined ? 'main' : 'open'}
      note={busy ? undefined : missing}
      busy={busy}
      className="flex-1"
      onClick={onPress}
    >
      {say(busy ? 'details.submitting' : 'details.submit')}
    </Button>
  )
}
