import { shownFault } from '@ruhu/client'
import { sayRefusal } from '@ruhu/domain'
import { Icon, useMessages } from '@ruhu/ui'
import type { ReactNode } from 'react'
import { useWords } from '../i18n/words.ts'
import { Button } from '../parts/Button.tsx'
import { Cited } from '../parts/Cited.tsx'
import { exitOf } from './exits.ts'
import type { ActProblem, Booking } from './use-booking.ts'

/** Why the last act did not go through, what was kept, and the way on. Stands above a screen's buttons. */
export const Notice = ({ booking }: { booking: Booking }) => (
  <div role="alert" className="w-full empty:hidden">
    {booking.outcome && !booking.busy && <Said problem={booking.outcome} booking={booking} />}
  </div>
)

const Said = ({ problem, booking }: { problem: ActProblem; booking: Booking }) =>
  problem.status === 'fault' ? <Failed fault={problem.fault} onRetry={booking.retry} /> : <Refused problem={problem} booking={booking} />

const Refused = ({ problem, booking }: { problem: Exclude<ActProblem, { status: 'fault' }>; booking: Booking }) => {
  const say = useWords()
  const m = useMessages()
  const exit = exitOf(problem.refusal.exit, booking)
  const action = problem.refusal.exit && exit && <Button onClick={exit}>{m.command[problem.refusal.exit]}</Button>
  return (
    <Panel action={action}>
      <p className="font-bold text-lead">{sayRefusal(m, problem.refusal)}</p>
      {problem.status === 'stale' && <p className="text-small">{say('notice.stale')}</p>}
      <Cited id={problem.refusal.provision} />
    </Panel>
  )
}

const Failed = ({ fault, onRetry }: { fault: Extract<ActProblem, { status: 'fault' }>['fault']; onRetry: () => void }) => {
  const say = useWords()
  if (fault.kind === 'network')
    return (
      <Panel
        icon="wifi-off"
        action={
          <Button icon="refresh" onClick={onRetry}>
            {say('notice.retry')}
          </Button>
        }
      >
        <p className="font-bold text-lead">{say('notice.network')}</p>
        <p>{say('notice.networkWhat')}</p>
      </Panel>
    )
  const shown = shownFault(fault)
  return (
    <Panel>
      <p className="font-bold text-lead">{say(fault.kind === 'invalid' ? 'notice.invalid' : `shared.fault.${shown.kind}.title`)}</p>
      <p>{say('notice.nothing')}</p>
      {fault.requestId !== undefined && <p className="text-ink-3 text-small">{say('shared.fault.requestId', { id: fault.requestId })}</p>}
    </Panel>
  )
}

const Panel = ({ icon = 'warn', action, children }: { icon?: 'warn' | 'wifi-off'; action?: ReactNode; children: ReactNode }) => (
  <div className="flex flex-wrap items-center gap-x-6 gap-y-4 rounded-card border-(length:--edge) border-risk-line bg-risk-bg px-8 py-5">
    <span className="text-risk">
      <Icon name={icon} size="1.8em" />
    </span>
    <div className="min-w-[50%] flex-1">{children}</div>
    {action}
  </div>
)
