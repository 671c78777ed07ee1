import type { OpenWorkOrder } from '@ruhu/domain'
import { useMessages } from '@ruhu/ui'

/** A visit in a few characters: 14:30 and its kind. */
export const useVisitLabel = (): ((order: OpenWorkOrder) => string) => {
  const { format, kind } = useMessages()
  return ({ appointment, kind: is }) => (appointment ? `${format.time(appointment.promisedAt)} ${kind[is]}` : kind[is])
}
