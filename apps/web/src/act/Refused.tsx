import { type Outcome, shownFault } from '@ruhu/client'
import { type CitedRefusal, cite, edition2015, provision, type Refusal, sayRefusal } from '@ruhu/domain'
import { Icon, ProvisionQuote, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/words.ts'

/** A refusal with the provision it rests on. */
export const cited = (refusal: Refusal): CitedRefusal => cite(edition2015, refusal)

/** What to do instead, and the provision that says no, small, in its own words. */
export const Refused = ({ refusal, note }: { refusal: CitedRefusal; note?: string | undefined }) => {
  const m = useMessages()
  const row = refusal.provision === null ? undefined : provision(edition2015, refusal.provision)
  return (
    <div className="refused">
      <p>
        <Icon name="warn" />
        <span>
          {note} {sayRefusal(m, refusal)}
        </span>
      </p>
      {row && <ProvisionQuote id={row.id} text={row.text} form="line" />}
    </div>
  )
}

/** Why a submitted command did not come through; nothing where it did. */
export const NotDone = ({ outcome }: { outcome: Outcome | undefined }) => {
  const say = useWords()
  if (outcome?.status === 'refused') return <Refused refusal={outcome.refusal} />
  if (outcome?.status === 'stale') return <Refused refusal={outcome.refusal} note={say('act.stale')} />
  if (outcome?.status !== 'fault') return null
  const fault = shownFault(outcome.fault)
  return (
    <div className="refused">
      <p>
        <Icon name={fault.kind === 'network' ? 'wifi-off' : 'alert'} />
        <span>{say(`shared.fault.${fault.kind}.what`)}</span>
      </p>
      {fault.kind === 'unexpected' && fault.requestId && <p className="faint">{say('shared.fault.requestId', { id: fault.requestId })}</p>}
    </div>
  )
}
