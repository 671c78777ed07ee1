import type { OrdersState, Technician, Transport } from '@ruhu/client'
import { useEffect, useState } from 'react'

/** Who visits customers. Asked once there is a connection, and again after each time it was lost. */
export const useTechnicians = (transport: Transport, status: OrdersState['status']): readonly Technician[] => {
  const [technicians, setTechnicians] = useState<readonly Technician[]>([])
  const isLive = status === 'live'
  useEffect(() => {
    if (!isLive) return
    let gone = false
    transport.api.staff.technicians.query().then(
      (found) => !gone && setTechnicians(found),
      // Without the list the rows lack names of employers and nothing else.
      () => {},
    )
    return () => {
      gone = true
    }
  }, [transport, isLive])
  return technicians
}
