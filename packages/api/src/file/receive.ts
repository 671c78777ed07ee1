import { FileId, type StreamId } from '@ruhu/domain'
import type { Deps } from '../deps.ts'
import { admitSystem } from '../submit/admit.ts'
import { derivedId } from '../submit/derived-id.ts'

/** Tells an order that a file has arrived for which one of its photos was waiting. Nothing is told where none was. */
export const receiveFile = async (
  deps: Pick<Deps, 'clock' | 'appender'>,
  { order, id }: { order: StreamId; id: string },
): Promise<void> => {
  const input = {
    stream: order,
    commandId: derivedId('receive-file', id),
    command: { type: 'ReceiveFile', file: FileId.parse(id) },
  } as const
  const outcome = await deps.appender.put(admitSystem(deps, input))
  if (outcome.status === 'fault') throw outcome.error
}
