import { Radio } from '@base-ui/react/radio'
import { RadioGroup } from '@base-ui/react/radio-group'
import type { MaskedCustomer } from '@ruhu/client'
import { Icon, useMessages } from '@ruhu/ui'
import { useState } from 'react'
import { customerName } from '../booking/customer-name.ts'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { TextField } from '../parts/TextField.tsx'
import type { Draft } from './draft.ts'
import { useFind } from './use-find.ts'

type Props = { draft: Draft; onChange: (part: Partial<Draft>) => void; problem: string | undefined }

/** Whose order it is: somebody registered under a phone, or somebody new. */
export const FindCustomer = ({ draft, onChange, problem }: Props) => {
  const say = useWords()
  const [phone, setPhone] = useState('')
  const { find, busy, found, trouble } = useFind()
  const register = () => onChange({ who: { is: 'new' }, phone })
  const forget = (next: string) => {
    setPhone(next)
    onChange({ who: { is: 'nobody' } })
  }
  return (
    <div className="flex flex-col gap-4" data-field="customer">
      <TextField
        label={say('details.find')}
        value={phone}
        onChange={forget}
        inputMode="tel"
        placeholder={say('details.findHint')}
        maxLength={20}
        problem={trouble ?? problem}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          void find(phone)
        }}
      >
        <button
          type="button"
          aria-disabled={busy || undefined}
          onClick={() => void find(phone)}
          className="nb flex min-h-21 items-center gap-3 rounded-card border-(length:--edge) border-part bg-surface px-8 font-medium active:bg-active"
        >
          <Icon name="search" />
          {say(busy ? 'details.finding' : 'details.findButton')}
        </button>
      </TextField>
      <div aria-live="polite" className="empty:hidden">
        {found && found.phone === phone && <Found found={found.customers} draft={draft} onChange={onChange} />}
      </div>
      <Button icon="plus" small onClick={register}>
        {say('details.newCustomer')}
      </Button>
    </div>
  )
}

const Found = ({ found, draft, onChange }: { found: readonly MaskedCustomer[] } & Omit<Props, 'problem'>) => {
  const say = useWords()
  const m = useMessages()
  if (found.length === 0) return <p className="text-ink-2">{say('details.notFound')}</p>
  const chosen = draft.who.is === 'known' ? draft.who.customer.id : ''
  const take = (id: unknown) => {
    const customer = found.find((one) => one.id === id)
    if (customer) onChange({ who: { is: 'known', customer } })
  }
  return (
    <>
      <p className="mb-2 text-ink-2 text-small">{say('details.found')}</p>
      <RadioGroup aria-label={say('details.customer')} value={chosen} onValueChange={take} className="flex flex-col gap-3">
        {found.map((customer) => (
          <Radio.Root
            key={customer.id}
            value={customer.id}
            className="flex cursor-pointer items-center gap-6 rounded-card border-(length:--edge) border-part bg-surface px-8 py-4 data-checked:border-(length:--edge-strong) data-checked:border-clerk data-checked:bg-clerk-bg"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-bold text-lead">{customerName(m, customer)}</span>
              <span className="block text-ink-2 text-small">
                <span className="nb">{customer.phone}</span> {customer.address}
              </span>
            </span>
            {customer.id === chosen && (
              <span className="text-clerk">
                <Icon name="check" size="1.6em" />
              </span>
            )}
          </Radio.Root>
        ))}
      </RadioGroup>
    </>
  )
}
