import { useEffect, useState } from 'react'

/** Gives the focus back to where a dialog was opened from; to its row where the button itself is gone, because the act was done. */
export const useFocusBack = (): void => {
  const [from] = useState(() => document.activeElement)
  const [row] = useState(() => from?.closest('tr') ?? null)
  useEffect(
    () => () => {
      // After the dialog has left the page.
      setTimeout(() => {
        const target = from?.isConnected ? from : row?.querySelector('a')
        if (target instanceof HTMLElement && document.activeElement === document.body) target.focus()
      })
    },
    [from, row],
  )
}
