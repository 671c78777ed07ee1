import { useRuhu } from '@ruhu/client'
import type { CommandOf, Instant, KitItem, OpenWorkOrder, StreamId } from '@ruhu/domain'
import { useEffect, useRef, useState } from 'react'
import { useOutbox } from '../outbox/provider.tsx'
import { sameKit, toggled } from './kit.ts'

/** How long the taps must rest before what is ticked is recorded: one record for a handful of taps. */
const quiet = 800

export type Kit = {
  carried: readonly KitItem[]
  toggle: (item: KitItem) => void
  /** What sending would record; undefined when the record says so already. */
  unsent: () => CommandOf<'TickKit'> | undefined
  /** Records what is ticked. Departing records an empty list too: what was never ticked is then said to be missing. */
  send: (when: 'quiet' | 'departing') => void
}

type Draft = { carried: readonly KitItem[]; at: Instant }

/** What the technician carries on one visit: taps show at once and are recorded together after a moment, or when the screen is left. */
export const useKit = (id: StreamId, order: OpenWorkOrder): Kit => {
  const { transport } = useRuhu()
  const outbox = useOutbox()
  const [draft, setDraft] = useState<Draft>()
  const known = order.carried
  const carried = draft?.carried ?? known ?? []

  const unsent: Kit['unsent'] = () =>
    sameKit(known, carried) ? undefined : { type: 'TickKit', at: draft?.at ?? transport.clock.now(), carried: [...carried] }

  const send: Kit['send'] = (when) => {
    const command = unsent()
    setDraft(undefined)
    if (command && (when === 'departing' || known !== undefined || command.carried.length > 0)) outbox.put(id, command)
  }

  const latest = useRef(send)
  latest.current = send

  useEffect(() => {
    if (!draft) return
    const now = () => latest.current('quiet')
    const timer = setTimeout(now, quiet)
    addEventListener('pagehide', now)
    return () => {
      clearTimeout(timer)
      removeEventListener('pagehide', now)
    }
  }, [draft])

  useEffect(() => () => latest.current('quiet'), [])

  return {
    carried,
    toggle: (item) => setDraft({ carried: toggled(carried, item), at: transport.clock.now() }),
    unsent,
    send,
  }
}
