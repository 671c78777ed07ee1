import type { ReactNode } from 'react'
import { Icon } from '../icon/Icon.tsx'
import type { IconName } from '../icon/paths.ts'

export type EmptyStateProps = {
  icon?: IconName
  /** What there is none of. */
  title: string
  /** What to do first. */
  hint?: string
  action?: ReactNode
}

/** Nothing here yet, and what to do first. */
export const EmptyState = ({ icon, title, hint, action }: EmptyStateProps) => (
  <section className="ui-whole">
    {icon && <Icon name={icon} className="ui-whole-icon" />}
    <h2>{title}</h2>
    {hint !== undefined && <p>{hint}</p>}
    {action !== undefined && <div className="ui-actions">{action}</div>}
  </section>
)
