import { faultOf, useRuhu } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { Icon } from '@ruhu/ui'
import { useState } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { useKnownPhone } from './contacts.tsx'

/** The customer's number to call: as it was read already, or to be read now, which is logged (18.7). */
export const CallLine = ({ id }: { id: StreamId }) => {
  const known = useKnownPhone(id)
  const [read, setRead] = useState<string>()
  const phone = known ?? read
  return phone === undefined ? <ReadPhone id={id} onRead={setRead} /> : <Call phone={phone} />
}

const line = 'flex min-h-target w-full items-center justify-center gap-2 rounded-card border border-line-strong active:bg-sunken'

const Call = ({ phone }: { phone: string }) => {
  const say = useWords()
  return (
    <a href={`tel:${phone}`} className={`${line} text-ink no-underline`}>
      <Icon name="phone" />
      {say('customer.call', { phone })}
    </a>
  )
}

const ReadPhone = ({ id, onRead }: { id: StreamId; onRead: (phone: string) => void }) => {
  const say = useWords()
  const { transport } = useRuhu()
  const [status, setStatus] = useState<'hidden' | 'reading' | 'network' | 'failed'>('hidden')
  const read = () => {
    setStatus('reading')
    transport.api.workOrder.contact.mutate({ id }).then(
      ({ phone }) => onRead(phone),
      (error: unknown) => setStatus(faultOf(error).kind === 'network' ? 'network' : 'failed'),
    )
  }
  return (
    <div>
      <button type="button" className={line} aria-disabled={status === 'reading'} onClick={() => status !== 'reading' && read()}>
        <Icon name="phone" />
        {say(status === 'reading' ? 'late.phoneReading' : 'late.phoneRead')}
      </button>
      <p className="mt-1 text-small text-ink-3" role={status === 'network' || status === 'failed' ? 'alert' : undefined}>
        {say(status === 'network' ? 'late.phoneNoSignal' : status === 'failed' ? 'late.phoneFailed' : 'late.phoneLogged')}
      </p>
    </div>
  )
}
