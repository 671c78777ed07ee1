import { type Fault, shownFault } from '@ruhu/client'
import { ErrorState, Skeleton } from '@ruhu/ui'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/words.ts'

export const VisitSkeleton = () => (
  <div className="visit-skeleton">
    <Skeleton rows={2} rowHeight="var(--row-1)" />
    <Skeleton rows={8} rowHeight="var(--row-1)" />
  </div>
)

/** An order that could not be read, or is not there: another branch's looks the same. */
export const VisitMissing = ({ fault, gone, onRetry }: { fault: Fault; gone: boolean; onRetry: () => void }) => {
  const say = useWords()
  // An address with a broken id is a wrong address, no fault of ours.
  const lost = fault.kind === 'not-found' || fault.kind === 'invalid'
  return (
    <div className="whole">
      {lost ? (
        <ErrorState
          fault={{ kind: 'not-found' }}
          title={say(gone ? 'visit.gone' : 'visit.missing')}
          {...(gone && { what: say('visit.goneWhat') })}
          actions={<Link to="/">{say('lost.back')}</Link>}
        />
      ) : (
        <ErrorState fault={shownFault(fault)} title={say('visit.failed')} onRetry={onRetry} />
      )}
    </div>
  )
}
