import type { FileId } from '../kernel/ids.ts'
import type { Event } from './events.ts'

/** Which stored files an event refers to: they must be kept as long as it is. */
export const filesOf = (event: Event): readonly FileId[] =>
  event.type === 'v1.PhotoTaken' || event.type === 'v1.FileReceived' ? [event.data.file] : []
