import { type Fault, faultOf, useRuhu } from '@ruhu/client'
import { useCallback, useEffect, useState } from 'react'
import type { OpenWindow } from './slot-table.ts'

const every = 15_000

/** The branch's windows and how many visits still fit, asked again every few seconds while they are on the screen. */
export const useWindows = (): { windows?: readonly OpenWindow[]; fault?: Fault; again: () => void } => {
  const { transport } = useRuhu()
  const [known, setKnown] = useState<{ windows?: readonly OpenWindow[]; fault?: Fault }>({})
  const ask = useCallback(
    () =>
      transport.api.appointment.windows.query().then(
        (windows) => setKnown({ windows }),
        (error: unknown) => setKnown((before) => ({ ...before, fault: faultOf(error) })),
      ),
    [transport],
  )
  useEffect(() => {
    void ask()
    const timer = setInterval(() => void ask(), every)
    return () => clearInterval(timer)
  }, [ask])
  return { ...known, again: () => void ask() }
}
