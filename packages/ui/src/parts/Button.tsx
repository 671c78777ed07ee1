import type { ReactNode } from 'react'

/** The button of this package's own forms and states; apps use their kit's. Busy keeps it focusable and says so. */
export const Button = ({
  children,
  kind = 'plain',
  type = 'button',
  busy = false,
  onClick,
}: {
  children: ReactNode
  kind?: 'primary' | 'plain'
  type?: 'button' | 'submit'
  busy?: boolean
  onClick?: () => void
}) => (
  <button className="ui-button" data-kind={kind} type={type} aria-disabled={busy} onClick={busy ? undefined : onClick}>
    {children}
  </button>
)
