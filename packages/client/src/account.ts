import { createContext, useContext } from 'react'

/** What somebody signed in can do about it. `check` asks the server whether they still are. */
export type Account = { signOut: () => Promise<void>; check: () => Promise<void> }

export const AccountContext = createContext<Account | null>(null)

export const useAccount = (): Account => {
  const account = useContext(AccountContext)
  if (!account) throw new Error('useAccount is used under AccountContext')
  return account
}
