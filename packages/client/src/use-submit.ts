import type { SubmitResult } from '@ruhu/api/client'
import type { Command, CommandId, CustomerDetails, StreamId, SubjectId } from '@ruhu/domain'
import { useRef, useState } from 'react'
import { v7 as uuid } from 'uuid'
import { type Fault, faultOf } from './fault.ts'
import { useRuhu } from './provider.tsx'

export type Submission = { stream: StreamId; command: Command; customer?: CustomerDetails }
export type Outcome = SubmitResult | { status: 'fault'; fault: Fault }

/**
 * Submits one command at a time and takes the answer into the orders. The same submission tried again after the
 * network failed carries the same command id, so it counts once.
 */
export const useSubmit = (): {
  submit: (submission: Submission) => Promise<Outcome>
  busy: boolean
  outcome?: Outcome
  clear: () => void
} => {
  const { transport, orders } = useRuhu()
  const [busy, setBusy] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()
  const unsent = useRef<{ body: string; id: CommandId } | undefined>(undefined)

  const submit = async (submission: Submission): Promise<Outcome> => {
    const body = JSON.stringify(submission)
    const commandId = unsent.current?.body === body ? unsent.current.id : (uuid() as CommandId)
    unsent.current = { body, id: commandId }
    setBusy(true)
    const result = await send({ ...submission, commandId })
    if (result.status !== 'fault' || result.fault.kind !== 'network') unsent.current = undefined
    setBusy(false)
    setOutcome(result)
    return result
  }

  const send = async ({ stream, ...rest }: Submission & { commandId: CommandId }): Promise<Outcome> => {
    try {
      const knownVersion = orders.get().orders.get(stream)?.version ?? 0
      const result = await transport.api.submit.mutate({ stream, knownVersion, sentAt: transport.clock.now(), ...rest })
      await orders.take(stream, result)
      return result
    } catch (error) {
      return { status: 'fault', fault: faultOf(error) }
    }
  }

  return { submit, busy, ...(outcome && { outcome }), clear: () => setOutcome(undefined) }
}

/** A fresh id for a stream that is about to be opened. */
export const newStreamId = (): StreamId => uuid() as StreamId

/** A fresh id for a customer nobody knows yet. */
export const newSubjectId = (): SubjectId => uuid() as SubjectId
