import type { FieldError } from '@ruhu/api/client'
import { TRPCClientError } from '@trpc/client'

/** Why a call did not go through. `requestId` is there for faults only: it is what a person can report. */
export type Fault = {
  kind: 'network' | 'signed-out' | 'forbidden' | 'not-found' | 'invalid' | 'conflict' | 'outdated' | 'fault'
  requestId?: string
  fields?: readonly FieldError[]
}

/** The server told of something this client does not know: it is too old to fold it. */
export class Outdated extends Error {}

type ErrorData = { code?: string | undefined; requestId?: string | null; fields?: readonly FieldError[] | null | undefined }

const kinds: Readonly<Record<string, Fault['kind']>> = {
  UNAUTHORIZED: 'signed-out',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  BAD_REQUEST: 'invalid',
  CONFLICT: 'conflict',
  PRECONDITION_FAILED: 'outdated',
}

/** A fault as the server tells of it. */
export const faultFrom = ({ code, requestId, fields }: ErrorData): Fault => {
  const kind = kinds[code ?? ''] ?? 'fault'
  return { kind, ...(kind === 'fault' && requestId && { requestId }), ...(fields && { fields }) }
}

/** What kind of fault an error is. Whatever did not come back from the server as an answer is the network. */
export const faultOf = (error: unknown): Fault => {
  if (error instanceof Outdated) return { kind: 'outdated' }
  if (!(error instanceof TRPCClientError)) return { kind: 'network' }
  const data = error.data as ErrorData | undefined | null
  return data?.code ? faultFrom(data) : { kind: 'network' }
}

/** A fault in the words that error screens have: what a person can do about it. */
export type ShownFault =
  | { kind: 'network' | 'session' | 'forbidden' | 'not-found' | 'conflict' | 'outdated' }
  | { kind: 'unexpected'; requestId?: string | undefined }

/** How a fault is shown. Input that was refused unseen is the program's mistake, not the person's. */
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
    case 'outdated':
      return { kind }
    default:
      return kind satisfies never
  }
}
