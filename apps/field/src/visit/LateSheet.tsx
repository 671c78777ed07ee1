import { useRuhu } from '@ruhu/client'
import { citationOf, edition2015, type Instant, lateReasons, minute } from '@ruhu/domain'
import { Icon, ProvisionQuote, useMessages } from '@ruhu/ui'
import { useState } from 'react'
import { useWords } from '../i18n/i18n.ts'
import { initial } from '../i18n/initial.ts'
import { operative } from '../i18n/operative.ts'
import { useOutbox } from '../outbox/provider.tsx'
import { Sheet } from '../shell/Sheet.tsx'
import { LateForm, type Notice } from './LateForm.tsx'
import { promiseTimes } from './promise.ts'
import { useCustomerName } from './use-customer-name.ts'
import type { Visit } from './use-visit.ts'

type Reason = (typeof lateReasons)[number]

/** 会迟到: a reason, then the new time and what the customer said (8.5). Past the limit it is said, and still offered. */
export const LateSheet = ({ visit, open, onClose, now }: { visit: Visit; open: boolean; onClose: () => void; now: Instant }) => {
  const say = useWords()
  const name = useCustomerName()
  const { transport } = useRuhu()
  const outbox = useOutbox()
  const [reason, setReason] = useState<Reason>()
  const { appointment } = visit.order
  if (!appointment) return null

  const send = (notice: Notice) => {
    outbox.put(visit.id, { type: 'NotifyLate', at: transport.clock.now(), ...(reason && { reason }), ...notice })
    onClose()
  }
  return (
    <Sheet
      open={open}
      onClose={onClose}
      onClosed={() => setReason(undefined)}
      title={say('late.title')}
      note={
        <>
          <p className="nb">{name(visit.customer)}</p>
          <Limit notice={promiseTimes(appointment).notice} now={now} />
        </>
      }
    >
      {reason === undefined ? (
        <Reasons onChoose={setReason} />
      ) : (
        <LateForm
          id={visit.id}
          reason={reason}
          promisedAt={appointment.promisedAt}
          now={now}
          onChange={() => setReason(undefined)}
          onSend={send}
        />
      )}
      <div className="mt-4">
        <Cited />
      </div>
    </Sheet>
  )
}

const Cited = () => {
  const cited = citationOf(edition2015, 'late-notice')
  return cited ? <ProvisionQuote form="line" id={cited.id} text={operative[cited.id] ?? cited.provision.text} /> : null
}

/** Until when telling still keeps the provision. */
const Limit = ({ notice, now }: { notice: Instant; now: Instant }) => {
  const say = useWords()
  const { format } = useMessages()
  const inTime = now <= notice
  const time = format.time(notice)
  const minutes = Math.ceil((notice - now) / minute)
  return (
    <p className="flex items-start gap-2 text-small font-semibold text-risk">
      <Icon name={inTime ? 'clock' : 'warn'} className="mt-[0.2em]" />
      {inTime ? say('late.inTime', { time, minutes }) : say('late.tooLate', { time })}
    </p>
  )
}

const Reasons = ({ onChoose }: { onChoose: (reason: Reason) => void }) => {
  const say = useWords()
  const { lateReason } = useMessages()
  return (
    <section aria-labelledby="late-reason" className="mt-4">
      <h3 id="late-reason" className="text-small text-ink-2">
        {say('late.reason')}
      </h3>
      <ul className="mt-2 flex flex-col gap-2">
        {lateReasons.map((reason) => (
          <li key={reason}>
            <button
              type="button"
              className="flex min-h-14 w-full items-center justify-between gap-2 border border-line-strong px-4 font-semibold active:bg-sunken"
              onClick={() => onChoose(reason)}
            >
              {initial(lateReason[reason])}
              <Icon name="chevron-right" className="text-ink-3" />
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
