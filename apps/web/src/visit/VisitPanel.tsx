import { useOrder } from '@ruhu/client'
import type { StreamId } from '@ruhu/domain'
import { Icon } from '@ruhu/ui'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/words.ts'
import { useVisitView } from './use-visit-view.ts'
import { Visit } from './Visit.tsx'
import { VisitMissing, VisitSkeleton } from './visit-states.tsx'

type VisitPanelProps = { id: StreamId; onClose: () => void; onAssign?: ((id: StreamId) => void) | undefined }

/** One order beside the list it was opened from. */
export const VisitPanel = ({ id, onClose, onAssign }: VisitPanelProps) => {
  const say = useWords()
  const { entry, fault, gone, again } = useOrder(id)
  const [view] = useVisitView()
  const number = entry?.order.number ?? ''
  return (
    <aside className="panel" aria-label={say('visit.panel', { number })}>
      <div className="panel-bar">
        <h2>{say('page.order', { number })}</h2>
        <Link to="/orders/$id" params={{ id }} search={view} className="panel-whole">
          {say('visit.whole')}
        </Link>
        <button type="button" className="icon-button" aria-label={say('shared.action.close')} onClick={onClose}>
          <Icon name="cross" />
        </button>
      </div>
      {entry && <Visit entry={entry} form="panel" onAssign={onAssign && (() => onAssign(id))} />}
      {!entry && fault && <VisitMissing fault={fault} gone={gone} onRetry={again} />}
      {!entry && !fault && <VisitSkeleton />}
    </aside>
  )
}
