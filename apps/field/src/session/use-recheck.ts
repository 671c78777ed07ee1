import type { Session } from '@ruhu/client'
import { useEffect } from 'react'

const tryEvery = 5_000

/** Asks again who is signed in: while it could not be asked, when a signal comes back, and when the phone is taken up again. */
export const useRecheck = (session: Session, check: () => Promise<void>): void => {
  const failed = session.status === 'failed'
  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') void check()
    }
    const timer = failed ? setInterval(again, tryEvery) : undefined
    addEventListener('online', again)
    document.addEventListener('visibilitychange', again)
    return () => {
      clearInterval(timer)
      removeEventListener('online', again)
      document.removeEventListener('visibilitychange', again)
    }
  }, [failed, check])
}
