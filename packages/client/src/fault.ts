import type { FieldError } from '@ruhu/api/client'
import { TRPCClientError } from '@trpc/client'

/** Why a call did not go through. `requestId` is there for faults only: it is what a person can report. */
export type Fault = {
  kind: 'network' | 'signed-out' | 'forbidden' | 'not-found' | 'invalid' | 'conflict' | 'fault'
  requestId?: string
  fields?: readonly FieldError[]
}

type ErrorData = { code?: string; requestId?: string | null; fields?: readonly FieldError[] | null }

const kinds: Readonly<Record<string, Fault['kind']>> = {
  UNAUTHORIZED: 'signed-out',
  FORBIDDEN: 'forbidden',
  NOT_FOUND: 'not-found',
  BAD_REQUEST: 'invalid',
  CONFLICT: 'conflict',
}

/** What kind of fault an error is. Whatever did not come back from the server as an answer is the network. */
export const faultOf = (error: unknown): Fault => {
  if (!(error instanceof TRPCClientError)) return { kind: 'network' }
  const data = error.data as ErrorData | undefined | null
  if (!data?.code) return { kind: 'network' }
  const kind = kinds[data.code] ?? 'fault'
  return {
    kind,
    ...(kind === 'fault' && data.requestId && { requestId: data.requestId }),
    ...(data.fields && { fields: data.fields }),
  }
}

/** A fault in the words that error screens have: what a person can do about it. */
export type ShownFault =
  | { kind: 'network' | 'session' | 'forbidden' | 'not-found' | 'conflict' }
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
      return { kind }
    default:
      return kind satisfies never
  }
}
