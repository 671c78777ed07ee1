import { createOutbox, type Outbox, type OutboxItem, useObservable, useRuhu } from '@ruhu/client'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import { storageOf } from './storage.ts'

const Context = createContext<Outbox | null>(null)

/** Gives the screens under it the one box that everything recorded here goes through. It survives the tab. */
export const OutboxProvider = ({ children }: { children: ReactNode }) => {
  const { transport, orders, me } = useRuhu()
  const [outbox, setOutbox] = useState<Outbox>()
  useEffect(() => {
    const made = createOutbox({ transport, orders, storage: storageOf(me.person, localStorage) })
    const flush = () => void made.flush()
    setOutbox(made)
    addEventListener('online', flush)
    return () => {
      removeEventListener('online', flush)
      made.stop()
    }
  }, [transport, orders, me])
  return outbox ? <Context value={outbox}>{children}</Context> : null
}

export const useOutbox = (): Outbox => {
  const outbox = useContext(Context)
  if (!outbox) throw new Error('useOutbox is used under OutboxProvider')
  return outbox
}

/** What is in the box: waiting to be sent, and answered with a no. */
export const useOutboxItems = (): { waiting: readonly OutboxItem[]; refused: readonly OutboxItem[]; items: readonly OutboxItem[] } => {
  const items = useObservable(useOutbox())
  return { items, waiting: items.filter(({ answer }) => !answer), refused: items.filter(({ answer }) => answer) }
}
