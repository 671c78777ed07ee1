import { Icon, type IconName } from '@ruhu/ui'

/**
 * `primary`: the one thing to do. `ask`: the same, with something missing, so it asks first. `plain`: beside it.
 * `quiet`: waits for something.
 */
type Kind = 'primary' | 'ask' | 'plain' | 'quiet'

const looks: Record<Kind, string> = {
  primary: 'bg-accent text-on-accent border-accent active:bg-accent-press',
  ask: 'bg-surface text-accent-text border-accent-text active:bg-sunken',
  plain: 'bg-surface text-ink border-line-strong active:bg-sunken',
  quiet: 'bg-sunken text-ink-2 border-line-strong',
}

/** A large button at the thumb: its name, and under it in small what it depends on. Never `disabled`: what waits still says so. */
export const ActionButton = ({
  label,
  hint,
  kind,
  icon,
  waits = false,
  submits = false,
  onClick,
}: {
  label: string
  hint?: string | undefined
  kind: Kind
  icon?: IconName
  /** Nothing happens yet. */
  waits?: boolean
  /** Sends the form it stands in. */
  submits?: boolean
  onClick?: () => void
}) => {
  const edge = kind === 'plain' ? 'border' : 'border-2'
  const size = kind === 'plain' ? 'text-body' : 'text-lead font-semibold'
  return (
    <button
      type={submits ? 'submit' : 'button'}
      className={`flex min-h-target-main w-full flex-col items-center justify-center rounded-card px-2 py-1.5 text-center ${edge} ${size} ${looks[kind]}`}
      aria-disabled={waits || undefined}
      onClick={() => !waits && onClick?.()}
    >
      {icon && <Icon name={icon} />}
      <span>{label}</span>
      {hint !== undefined && <span className="text-cap font-normal"> {hint}</span>}
    </button>
  )
}
