import { useRuhu } from '@ruhu/client'
import { type CustomerDetails, type StreamId, underWay } from '@ruhu/domain'
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react'
import type { Visit } from './use-visit.ts'

/** Customers in clear as they were read, in memory only and while the phone is in use: each reading is logged (18.7), so none is repeated. */
type Contacts = Map<StreamId, Promise<CustomerDetails>>

const Context = createContext<Contacts>(new Map())

export const ContactsProvider = ({ children }: { children: ReactNode }) => {
  const [contacts] = useState<Contacts>(() => new Map())
  return <Context value={contacts}>{children}</Context>
}

export type Contact =
  /** Before departing, or after leaving. */
  | { status: 'hidden'; because: 'before' | 'after' | 'unsent' }
  | { status: 'reading' }
  | { status: 'failed'; again: () => void }
  | { status: 'shown'; details: CustomerDetails }

/** The customer's name, phone and address in clear, from departing until leaving. */
export const useContact = ({ id, order, sentStage }: Pick<Visit, 'id' | 'order' | 'sentStage'>): Contact => {
  const { transport } = useRuhu()
  const contacts = useContext(Context)
  const [attempt, setAttempt] = useState(0)
  const [read, setRead] = useState<{ attempt: number; details?: CustomerDetails }>()
  const visiting = underWay.includes(order.stage)
  const allowed = visiting && underWay.includes(sentStage)

  useEffect(() => {
    if (!allowed) return void contacts.delete(id)
    let gone = false
    const reading = contacts.get(id) ?? transport.api.workOrder.contact.mutate({ id })
    contacts.set(id, reading)
    reading.then(
      (details) => gone || setRead({ attempt, details }),
      () => {
        contacts.delete(id)
        if (!gone) setRead({ attempt })
      },
    )
    return () => {
      gone = true
    }
  }, [allowed, id, contacts, transport, attempt])

  const failed = allowed && !read?.details && read?.attempt === attempt
  useEffect(() => {
    if (!failed) return
    const again = () => setAttempt(attempt + 1)
    addEventListener('online', again)
    return () => removeEventListener('online', again)
  }, [failed, attempt])

  if (!visiting) return { status: 'hidden', because: order.departedAt === undefined ? 'before' : 'after' }
  if (read?.details) return { status: 'shown', details: read.details }
  if (!allowed) return { status: 'hidden', because: 'unsent' }
  if (failed) return { status: 'failed', again: () => setAttempt(attempt + 1) }
  return { status: 'reading' }
}

/** A number that has been read already; asking for it reads nothing. */
export const useKnownPhone = (id: StreamId): string | undefined => {
  const contacts = useContext(Context)
  const [phone, setPhone] = useState<string>()
  useEffect(() => {
    let gone = false
    contacts.get(id)?.then(
      (details) => gone || setPhone(details.phone),
      () => undefined,
    )
    return () => {
      gone = true
    }
  }, [contacts, id])
  return phone
}
