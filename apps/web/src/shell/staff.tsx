import { type Fault, faultOf, type Technician, useOrders, useRuhu } from '@ruhu/client'
import { type PersonId, systemActor } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react'

/** The technicians as last read. `reload` reads them again: who may be given work changes with the day. */
export type Staff = { list: readonly Technician[] | undefined; fault: Fault | undefined; reload: () => void }

const StaffContext = createContext<Staff>({ list: undefined, fault: undefined, reload: () => {} })

export const StaffProvider = ({ children }: { children: ReactNode }) => {
  const { api } = useRuhu().transport
  const { status } = useOrders()
  const [list, setList] = useState<readonly Technician[]>()
  const [fault, setFault] = useState<Fault>()
  const reload = useCallback(() => {
    setFault(undefined)
    api.staff.technicians.query().then(setList, (error: unknown) => setFault(faultOf(error)))
  }, [api])
  const live = status === 'live'
  useEffect(() => {
    if (live) reload()
  }, [live, reload])
  const value = useMemo(() => ({ list, fault, reload }), [list, fault, reload])
  return <StaffContext value={value}>{children}</StaffContext>
}

export const useStaff = (): Staff => useContext(StaffContext)

export type Person = { name: string; employer?: { name: string; kind: Technician['employerKind'] } }

/** Looks somebody up: a technician with their employer, others by name as far as the orders seen speak of them. */
export const usePeople = (): ((id: PersonId) => Person) => {
  const { list } = useStaff()
  const { names } = useOrders()
  const { me } = useRuhu()
  const { system } = useMessages()
  return useMemo(() => {
    const known = new Map(list?.map((each) => [each.id, each]))
    return (id) => {
      if (id === systemActor) return { name: system }
      const technician = known.get(id)
      if (technician) return { name: technician.name, employer: { name: technician.employerName, kind: technician.employerKind } }
      return { name: names[id] ?? (id === me.person ? me.name : id.slice(0, 8)) }
    }
  }, [list, names, me, system])
}
