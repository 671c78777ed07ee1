import { shownFault, useOrders, useRuhu } from '@ruhu/client'
import type { Phase } from '@ruhu/domain'
import { EmptyState, ErrorState, useMessages } from '@ruhu/ui'
import { Link } from '@tanstack/react-router'
import { useWords } from '../i18n/words.ts'
import { useAgain } from '../shell/follow.ts'

export const NothingToday = () => {
  const say = useWords()
  const { me } = useRuhu()
  return (
    <div className="whole">
      <EmptyState icon="today" title={say('board.empty.title')} hint={say('board.empty.hint', { branch: me.branchName })} />
    </div>
  )
}

export const NoneAtStage = ({ stage, others }: { stage: Phase; others: number }) => {
  const say = useWords()
  const m = useMessages()
  const title = say('board.none.title', { stage: m.phase[stage] })
  const all = (
    <Link to="." search={(before) => ({ ...before, stage: undefined })}>
      {say('board.none.all')}
    </Link>
  )
  return (
    <div className="whole">
      <EmptyState icon="today" title={title} hint={say('board.none.hint', { count: others })} action={all} />
    </div>
  )
}

/** Today could not be read at all: what is kept, and that it is tried again by itself. */
export const BoardFailed = () => {
  const say = useWords()
  const again = useAgain()
  const { fault = { kind: 'network' } } = useOrders()
  const kept = [say('board.kept.filter'), say('board.kept.reports')]
  return (
    <div className="whole">
      <ErrorState
        fault={shownFault(fault)}
        title={say('board.failed')}
        kept={kept}
        onRetry={again}
        actions={<span className="faint">{say('board.again')}</span>}
      />
    </div>
  )
}
