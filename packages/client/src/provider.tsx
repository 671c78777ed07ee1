import type { Me } from '@ruhu/api/client'
import { createContext, type ReactNode, useContext, useMemo } from 'react'
import { createOrders, type KeptOrders, type Orders } from './orders.ts'
import type { Transport } from './transport.ts'

/** What every screen reaches: the server, the orders it follows, and who is signed in. */
export type Ruhu = { transport: Transport; orders: Orders; me: Me }

const Context = createContext<Ruhu | null>(null)

type Props = { transport: Transport; me: Me; kept?: KeptOrders | undefined; children: ReactNode }

/**
 * Gives the screens under it one transport and one store of orders, for as long as `me` is signed in. `kept` is where
 * the store starts; a later one changes nothing.
 */
export const RuhuProvider = ({ transport, me, kept, children }: Props) => {
  const value = useMemo(() => ({ transport, me, orders: createOrders(transport, kept) }), [transport, me])
  return <Context value={value}>{children}</Context>
}

export const useRuhu = (): Ruhu => {
  const value = useContext(Context)
  if (!value) throw new Error('useRuhu is used under RuhuProvider')
  return value
}
