import type { FormOfAddress } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { useEffect, useRef } from 'react'
import { useWords } from '../i18n/words.ts'
import { Choices } from '../parts/Choices.tsx'
import { TextField } from '../parts/TextField.tsx'
import type { Draft } from './draft.ts'
import { focusField } from './focus-field.ts'
import type { Gaps } from './use-gaps.ts'

/** In the order a counter asks: 女士, 先生, and 客户 where nobody said (15). */
const forms = ['ms', 'mr', 'customer'] as const satisfies readonly FormOfAddress[]

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void; problem: Gaps['problem'] }

/** What is needed of a customer nobody knows yet. */
export const NewCustomer = ({ draft, onChange, problem }: Props) => {
  const say = useWords()
  const m = useMessages()
  const ref = useRef<HTMLElement>(null)
  useEffect(() => focusField(ref.current, 'name'), [])
  return (
    <section ref={ref} aria-labelledby="new-customer" className="flex flex-col gap-5">
      <Head onKnown={() => onChange({ who: { is: 'nobody' } })} />
      <div className="grid grid-cols-2 gap-6 large:grid-cols-1">
        <TextField
          field="name"
          label={say('details.name')}
          value={draft.name}
          onChange={(name) => onChange({ name })}
          maxLength={60}
          problem={problem('name')}
        />
        <TextField
          field="phone"
          label={say('details.phone')}
          inputMode="tel"
          value={draft.phone}
          onChange={(phone) => onChange({ phone })}
          maxLength={20}
          problem={problem('phone')}
        />
      </div>
      <TextField
        field="address"
        label={say('details.address')}
        placeholder={say('details.addressHint')}
        value={draft.address}
        onChange={(address) => onChange({ address })}
        maxLength={200}
        problem={problem('address')}
      />
      <Choices
        label={say('details.formOfAddress')}
        across={3}
        options={forms.map((value) => ({ value, label: m.formOfAddress[value] }))}
        value={draft.formOfAddress}
        onChange={(formOfAddress) => onChange({ formOfAddress })}
      />
    </section>
  )
}

const Head = ({ onKnown }: { onKnown: () => void }) => {
  const say = useWords()
  return (
    <div className="flex items-center justify-between">
      <h2 id="new-customer" className="font-bold text-lead">
        {say('details.newTitle')}
      </h2>
      <button type="button" className="-me-3 min-h-target px-3 text-link text-small underline underline-offset-8" onClick={onKnown}>
        {say('details.known')}
      </button>
    </div>
  )
}
