import { edition2015, provision } from '@ruhu/domain'
import { Icon, ProvisionTag, useMessages, useShared } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { type Contact, useContact } from './contacts.tsx'
import { useCustomerName } from './use-customer-name.ts'
import type { Visit } from './use-visit.ts'

/** Who and where: masked before departing, in clear from then until leaving. */
export const CustomerHead = ({ visit }: { visit: Visit }) => {
  const say = useWords()
  const m = useMessages()
  const name = useCustomerName()
  const contact = useContact(visit)
  const customer = contact.status === 'shown' ? contact.details : visit.customer
  const phone = contact.status === 'shown' ? contact.details.phone : undefined
  return (
    <section className="flex items-start justify-between gap-3 pt-3">
      <div className="min-w-0">
        <h1 className="text-title font-semibold" data-testid="customer">
          {name(customer)}
        </h1>
        <p className="flex flex-wrap gap-x-3 text-small text-ink-2">
          <span>{[m.kind[visit.order.kind], m.line[visit.order.line]].join(say('between'))}</span>
          <span className="nb">{visit.order.number}</span>
        </p>
        <p className="text-body" data-testid="address">
          {customer?.address}
        </p>
        <Note contact={contact} />
      </div>
      {phone !== undefined && (
        <a
          href={`tel:${phone}`}
          aria-label={say('customer.call', { phone })}
          className="grid min-h-target min-w-target flex-none place-items-center rounded-card border border-line-strong bg-surface text-ink active:bg-sunken"
        >
          <Icon name="phone" size="1.5em" />
        </a>
      )}
    </section>
  )
}

const hiddenWords = { before: 'customer.hidden', after: 'customer.over', unsent: 'customer.uploading' } as const

const Note = ({ contact }: { contact: Contact }) => {
  const say = useWords()
  switch (contact.status) {
    case 'hidden':
      return <p className="text-small text-ink-3">{say(hiddenWords[contact.because])}</p>
    case 'reading':
      return <p className="text-small text-ink-3">{say('customer.reading')}</p>
    case 'failed':
      return <FailedNote again={contact.again} />
    case 'shown':
      return (
        <p className="text-cap text-ink-3">
          <span className="nb text-small text-ink">{contact.details.phone}</span> {say('customer.logged')}{' '}
          <ProvisionTag id="18.7" title={provision(edition2015, '18.7')?.title ?? ''} />
        </p>
      )
    default:
      return contact satisfies never
  }
}

const FailedNote = ({ again }: { again: () => void }) => {
  const say = useWords()
  const shared = useShared()
  return (
    <p className="flex flex-wrap items-center gap-x-3 text-small text-risk" role="alert">
      {say('customer.failed')}
      <button type="button" className="min-h-target px-2 text-link underline" onClick={again}>
        {shared('shared.action.retry')}
      </button>
    </p>
  )
}
