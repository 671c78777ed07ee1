import type { StreamId } from '@ruhu/domain'
import { Icon } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { useKnownPhone } from './contacts.tsx'

/** The customer's number to call, where it has been read; what to do instead where it may not be yet. */
export const CallLine = ({ id }: { id: StreamId }) => {
  const say = useWords()
  const phone = useKnownPhone(id)
  if (phone === undefined) return <p className="text-small text-ink-2">{say('late.phoneHidden')}</p>
  return (
    <a
      href={`tel:${phone}`}
      className="flex min-h-target items-center justify-center gap-2 rounded-card border border-line-strong text-ink no-underline active:bg-sunken"
    >
      <Icon name="phone" />
      {say('customer.call', { phone })}
    </a>
  )
}
