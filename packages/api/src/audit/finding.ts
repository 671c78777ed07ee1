import type { EventRow } from '../store/chain.ts'
import type { SealStatement } from './statement.ts'

/** A column of the table `event`. */
export type Column = keyof EventRow

/** Where an event stands. */
export type Place = { stream: string; version: number; seq: number }

/** Versions of a stream, from the first to the last, both included. */
export type Span = { stream: string; version: number; toVersion: number }

export type SealColumn = Exclude<keyof SealStatement, 'number'> | 'signature' | 'key'

/** One thing that is not as it was written, named by where it is. */
export type Finding =
  /**
   * The hash does not fit the row. `columns` are those that, put back, make it fit: what they held is known then. Empty
   * where no such column is found. `found` is where the row lies now, if its place is what was changed.
   */
  | ({ code: 'EVENT_ALTERED'; columns: readonly Column[]; found?: Place } & Place)
  /** The row fits its hash, yet the event after it follows another one: it was changed together with its hash. */
  | ({ code: 'EVENT_REWRITTEN' } & Place)
  /** Two events have exchanged these columns; put back, both fit. `seq` alone may mean that the later version has the lower one. */
  | ({ code: 'EVENTS_SWAPPED'; columns: readonly Column[]; other: Place } & Place)
  /** No event is left of a stream that its head, or a seal, says had this many versions. */
  | { code: 'STREAM_MISSING'; stream: string; versions: number; seal?: number }
  /** Events are gone: later ones are there, or the head, or a seal, says that they were. */
  | ({ code: 'EVENT_MISSING'; toldBy: 'event' | 'head' | 'seal'; seal?: number } & Span)
  /** A chain in which everything fits, and which is not the one that was sealed: one of these versions was changed. */
  | ({ code: 'STREAM_RECHAINED'; seal: number } & Span)
  /** Events that the seal over their `seq` does not know: they were added later, in the place of others. */
  | ({ code: 'EVENT_ADDED'; seal: number } & Span)
  /** The head is not the end of its stream, which is at `version`. `head` is the version it has, 0 for no head. */
  | { code: 'HEAD_DIFFERS'; stream: string; version: number; head: number }
  /**
   * A command is said to have written other events than those that name it. `unknown`: the table `command` has no such
   * id. `other`: it has it for the events of `kept`. `unwritten`: no event names it.
   */
  | ({ code: 'COMMAND_DIFFERS'; command: string } & ({ how: 'unknown' | 'unwritten' } | { how: 'other'; kept: Span }) & Span)
  | { code: 'SEQ_HOLE'; seq: number; toSeq: number }
  | { code: 'SEQ_REPEATED'; seq: number; places: readonly Place[] }
  | { code: 'SEAL_ALTERED'; seal: number; where: 'ledger' | 'table'; columns: readonly SealColumn[] }
  /** Seals `seal` to `toSeal` are not where they belong. */
  | { code: 'SEAL_MISSING'; seal: number; toSeal: number; where: 'ledger' | 'table' | 'both' }
  /** `chain`: signed with this server's key, and not the successor of the seal before it. */
  | { code: 'SEAL_FORGED'; seal: number; reason: 'signature' | 'key' | 'chain' }

const order: Record<Finding['code'], number> = {
  SEAL_FORGED: 0,
  SEAL_ALTERED: 1,
  SEAL_MISSING: 2,
  STREAM_MISSING: 3,
  EVENTS_SWAPPED: 4,
  EVENT_ALTERED: 5,
  EVENT_REWRITTEN: 6,
  EVENT_MISSING: 7,
  STREAM_RECHAINED: 8,
  EVENT_ADDED: 9,
  SEQ_REPEATED: 10,
  SEQ_HOLE: 11,
  HEAD_DIFFERS: 12,
  COMMAND_DIFFERS: 13,
}

/** Orders findings: causes before what mostly follows from them. */
export const byCause = (a: Finding, b: Finding): number => order[a.code] - order[b.code]
