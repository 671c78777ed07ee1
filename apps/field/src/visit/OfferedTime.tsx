import { type Instant, minute, plus } from '@ruhu/domain'
import { Icon, type IconName, useMessages } from '@ruhu/ui'
import { useWords } from '../i18n/i18n.ts'
import { delays, offerAfter, sooner, step } from './offers.ts'

type Props = { offered: Instant; promisedAt: Instant; now: Instant; onOffer: (offered: Instant) => void }

/** When the technician can be there: one tap for the usual delays, five minutes either way for the rest. */
export const OfferedTime = ({ offered, promisedAt, now, onOffer }: Props) => {
  const say = useWords()
  const { format } = useMessages()
  const promised = format.time(promisedAt)
  const later = Math.round((offered - promisedAt) / minute)
  return (
    <fieldset className="rounded-card border border-line p-3">
      <legend className="px-1 text-small text-ink-2">{say('late.offered')}</legend>
      <div className="flex items-center justify-between gap-2">
        <Move icon="dash" label={say('late.sooner')} onClick={() => onOffer(sooner(offered, now))} />
        <p className="text-center" aria-live="polite">
          <strong className="nb block text-hero font-semibold" data-testid="offered">
            {format.time(offered)}
          </strong>
          <span className="block text-small text-ink-2">
            {later > 0 ? say('late.laterBy', { promised, minutes: later }) : say('late.notLater', { promised })}
          </span>
        </p>
        <Move icon="plus" label={say('late.later')} onClick={() => onOffer(plus(offered, step))} />
      </div>
      <div className="mt-3 grid grid-cols-[repeat(auto-fit,minmax(4rem,1fr))] gap-2">
        {delays.map((delay) => {
          const taken = offered === offerAfter(promisedAt, now, delay)
          return (
            <button
              key={delay}
              type="button"
              aria-pressed={taken}
              aria-label={say('late.plus', { minutes: delay })}
              className={`nb grid min-h-target place-items-center border ${taken ? 'border-2 border-ink font-semibold' : 'border-line-strong'}`}
              onClick={() => onOffer(offerAfter(promisedAt, now, delay))}
            >
              +{delay}
            </button>
          )
        })}
      </div>
    </fieldset>
  )
}

const Move = ({ icon, label, onClick }: { icon: IconName; label: string; onClick: () => void }) => (
  <button
    type="button"
    aria-label={label}
    className="grid size-target flex-none place-items-center border border-line-strong active:bg-sunken"
    onClick={onClick}
  >
    <Icon name={icon} />
  </button>
)
