import type { Fault } from '@ruhu/client'
import type { Fault as ShownFault } from '@ruhu/ui'

/** A fault as the shared error state words it. */
export const shownFault = ({ kind, requestId }: Fault): ShownFault => {
  switch (kind) {
    case 'signed-out':
      return { kind: 'session' }
    case 'invalid':
    case 'fault':
      return { kind: 'unexpected', requestId }
    case 'network':
    case 'forbidden':
    case 'not-found':
    case 'conflict':
      return { kind }
    default:
      return kind satisfies never
  }
}
