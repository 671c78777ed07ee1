import type { Me, Session } from '@ruhu/client'
import { useEffect, useState } from 'react'

/** How long the server is waited for before what was kept is shown: a fast answer spares the eye yesterday's list. */
const patience = 800

/**
 * Who uses the phone: the same object for as long as it is the same person, so that checking the session again does not
 * start everything anew. Without a signal it is whoever was kept, until the server says that nobody is signed in.
 */
export const useMe = (session: Session, kept: Me | undefined): Me | undefined => {
  const [me, setMe] = useState(kept)
  if (session.status === 'signed-in' && (me?.person !== session.me.person || me.role !== session.me.role)) setMe(session.me)
  if (session.status === 'signed-out' && me) setMe(undefined)
  const [waits, setWaits] = useState(true)
  useEffect(() => {
    const timer = setTimeout(() => setWaits(false), patience)
    return () => clearTimeout(timer)
  }, [])
  return session.status === 'checking' && waits ? undefined : me
}
