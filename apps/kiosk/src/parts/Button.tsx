import { Icon, type IconName } from '@ruhu/ui'
import type { ReactNode } from 'react'

/**
 * `main`: the one filled accent of a screen, "do this". `open`: the same act while something is missing; it may be
 * pressed and says what; `waiting` is that on the customer's own screen. `plain`: any other. `danger`: takes something back.
 */
export type ButtonKind = 'main' | 'open' | 'waiting' | 'plain' | 'danger'

const looks: Record<ButtonKind, string> = {
  main: 'bg-accent text-on-accent active:bg-accent-press font-bold text-label border-accent',
  open: 'bg-surface text-clerk font-bold text-label border-clerk border-(length:--edge-strong) active:bg-clerk-bg',
  waiting: 'bg-surface text-ink font-bold text-label border-ink border-(length:--edge-strong) active:bg-active',
  plain: 'bg-surface text-ink text-lead font-medium border-part active:bg-active',
  danger: 'bg-surface text-breached text-lead font-medium border-breached active:bg-breached-bg',
}

export type ButtonProps = {
  children: ReactNode
  kind?: ButtonKind
  icon?: IconName
  /** Smaller, under the word: what is missing, what comes of it. */
  note?: string | undefined
  busy?: boolean
  /** Beside other things in the middle of a screen, not in the dock. */
  small?: boolean
  /** Submits the form of this id, which stands elsewhere on the screen; Enter in it then counts as pressing this. */
  form?: string
  className?: string
  onClick?: () => void
}

/** A button for a finger. Busy keeps the focus and takes no second press. */
export const Button = ({
  children,
  kind = 'plain',
  icon,
  note,
  busy = false,
  small = false,
  form,
  className = '',
  onClick,
}: ButtonProps) => (
  <button
    type={form === undefined ? 'button' : 'submit'}
    form={form}
    aria-disabled={busy || undefined}
    onClick={busy ? (event) => event.preventDefault() : onClick}
    className={`flex ${small ? 'min-h-21' : 'min-h-target-main'} flex-col items-center justify-center border-(length:--edge) px-8 py-3 text-center aria-disabled:cursor-progress ${looks[kind]} ${className}`}
  >
    <span className="flex items-center gap-3">
      {icon && <Icon name={icon} />}
      <span>{children}</span>
    </span>
    {note !== undefined && <span className="font-normal text-small">{note}</span>}
  </button>
)
