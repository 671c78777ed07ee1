import { Dialog } from '@base-ui/react/dialog'
import { Icon, useShared } from '@ruhu/ui'
import { type ReactNode, useRef } from 'react'

/** Something over the page, from below. Closes by its cross, a tap beside it, Escape and the phone's back button. */
export const Sheet = ({
  open,
  onClose,
  onClosed,
  title,
  note,
  children,
}: {
  open: boolean
  onClose: () => void
  /** It is out of sight. */
  onClosed?: () => void
  title: string
  /** Under the title, read out with it. */
  note?: ReactNode
  children: ReactNode
}) => {
  const shared = useShared()
  const popup = useRef<HTMLDivElement>(null)
  return (
    <Dialog.Root open={open} onOpenChange={(next) => !next && onClose()} onOpenChangeComplete={(next) => !next && onClosed?.()}>
      <Dialog.Portal>
        <Dialog.Backdrop className="sheet-backdrop" />
        <Dialog.Popup ref={popup} className="sheet" initialFocus={popup}>
          <div className="flex items-start justify-between gap-2">
            <Dialog.Title className="pt-2 text-title font-semibold text-balance">{title}</Dialog.Title>
            <Dialog.Close
              className="-me-3 grid min-h-target min-w-target flex-none place-items-center"
              aria-label={shared('shared.action.close')}
            >
              <Icon name="cross" />
            </Dialog.Close>
          </div>
          {note !== undefined && <Dialog.Description render={<div />}>{note}</Dialog.Description>}
          {children}
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  )
}
