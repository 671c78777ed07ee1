import type { FileId } from '../kernel/ids.ts'
import type { Event } from './events.ts'

/** Which stored files an event refers to: they must be kept as long as it is. */
export const filesOf = ({ data }: Event): readonly FileId[] =>
  ['file' in data && data.file, 'photo' in data && data.photo, 'evidence' in data && data.evidence].filter((file) => !!file) as FileId[]
