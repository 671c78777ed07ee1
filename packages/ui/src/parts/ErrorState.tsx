import type { ReactNode } from 'react'
import { useShared } from '../i18n/i18n.ts'
import { Icon } from '../icon/Icon.tsx'
import { Button } from './Button.tsx'

/** A request id goes with a fault of ours only, never with what the caller or the network did. */
export type Fault =
  | { kind: 'network' | 'session' | 'forbidden' | 'not-found' | 'conflict' | 'outdated' }
  | { kind: 'unexpected'; requestId?: string | undefined }

export type FaultKind = Fault['kind']

export type ErrorStateProps = {
  fault: Fault
  /** What could not be had, in the screen's own words; the fault's general title otherwise. */
  title?: string
  /** What happened; the fault's general sentence otherwise. */
  what?: string
  /** What was kept, one line each. */
  kept?: readonly string[]
  onRetry?: () => void
  busy?: boolean
  /** Other ways on, such as the list fetched before. */
  actions?: ReactNode
}

/** What happened, what was kept, try again. */
export const ErrorState = ({ fault, title, what, kept = [], onRetry, busy = false, actions }: ErrorStateProps) => {
  const say = useShared()
  const outdated = fault.kind === 'outdated'
  const again = outdated ? () => location.reload() : onRetry
  return (
    <section className="ui-whole" role="alert">
      <Icon name={fault.kind === 'network' ? 'wifi-off' : 'alert'} className="ui-whole-icon" />
      <h2>{title ?? say(`shared.fault.${fault.kind}.title`)}</h2>
      <p>{what ?? say(`shared.fault.${fault.kind}.what`)}</p>
      {kept.length > 0 && (
        <ul className="ui-kept">
          {kept.map((line) => (
            <li key={line}>
              <Icon name="check" />
              <span>{line}</span>
            </li>
          ))}
        </ul>
      )}
      {(again || actions !== undefined) && (
        <div className="ui-actions">
          {again && (
            <Button kind="primary" onClick={again} busy={busy}>
              <Icon name="refresh" />
              {say(outdated ? 'shared.action.reload' : 'shared.action.retry')}
            </Button>
          )}
          {actions}
        </div>
      )}
      {fault.kind === 'unexpected' && fault.requestId !== undefined && (
        <p className="ui-request-id">{say('shared.fault.requestId', { id: fault.requestId })}</p>
      )}
    </section>
  )
}
