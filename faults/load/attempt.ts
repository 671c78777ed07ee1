import type { CommandId } from '@ruhu/domain'
import type { Answer } from '../ledger.ts'
import { call, type Reply } from './call.ts'
import type { Asked } from './next-command.ts'

/** One command with its id: what is sent again is the same to the letter. */
export type Attempt = Asked & { id: CommandId; body: object }

export const attemptOf = (asked: Asked, id: CommandId, now: number): Attempt => {
  const { order, command, customer } = asked
  const body = { stream: order.stream, knownVersion: order.version, commandId: id, sentAt: now, command, ...(customer && { customer }) }
  return { ...asked, id, body }
}

/** Sends a command to a node, and says what is known of it then. */
export const send = async (url: string, { by, body, mustFail }: Attempt): Promise<{ answer: Answer; now?: number }> => {
  try {
    const reply = await call(url, '/trpc/submit', { cookie: by.cookie, body })
    return { answer: answerOf(reply, mustFail ?? false), now: reply.now }
  } catch (error) {
    if (error instanceof DOMException && error.name === 'TimeoutError') return { answer: { is: 'wrong', why: 'no answer for long' } }
    return { answer: { is: 'unknown', why: 'no answer' } }
  }
}

const answerOf = ({ status, body }: Reply, mustFail: boolean): Answer => {
  const data = body.result?.data
  if (status >= 500) return { is: 'unknown', why: `answered ${status}` }
  if (status === 200 && data?.status === 'accepted') return { is: 'accepted', version: data.version, events: data.events }
  if (status === 200 && data?.refusal) return { is: 'refused', why: data.refusal.code, events: data.events }
  const why = `answered ${status}: ${body.error?.message}`
  return mustFail ? { is: 'refused', why, events: [] } : { is: 'wrong', why }
}
