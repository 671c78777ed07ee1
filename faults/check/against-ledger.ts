import { canonical, type EventRow, recordedFrom } from '@ruhu/api/testing/store'
import type { CommandId, Recorded } from '@ruhu/domain'
import { isAcknowledged, type Kept } from '../ledger.ts'
import type { Contents } from './contents.ts'
import type { Find } from './finding.ts'

/** How many fields a customer's details come to in the vault. */
const customerFields = 4

/** Holds the store to what whoever sent the commands was told. */
export const checkAgainstLedger = (contents: Contents, ledger: ReadonlyMap<CommandId, Kept>, find: Find): void => {
  const stored = new Map(contents.commands.map((row) => [row.id, row]))
  const rows = new Map(contents.events.map((row) => [placeOf(row), row]))
  for (const kept of ledger.values()) {
    const row = stored.get(kept.id)
    for (const what of complaints(kept)) find('corrupted', what)
    if (isAcknowledged(kept) && !row) find('lost', `${named(kept)} was acknowledged and is not there`)
    if (row && row.stream !== kept.stream) find('corrupted', `${named(kept)} was stored for the stream ${row.stream}`)
    if (row && isRefused(kept)) find('corrupted', `${named(kept)} was refused and is there`)
    for (const event of toldIn(kept))
      if (!isThere(event, rows)) find('lost', `${placeOf(event)}, told with ${named(kept)}, is not there as it was told`)
    if (kept.customer) checkCustomer({ ...kept, customer: kept.customer }, { isOpened: row !== undefined, sealed: contents.sealed }, find)
  }
  for (const what of uninvited(contents, ledger)) find('duplicated', what)
}

const named = ({ id, type }: Kept): string => `${type} ${id}`

const placeOf = ({ stream, version }: { stream: string; version: number }): string => `${stream}/${version}`

/** Told that it was refused, and never that it was accepted nor, after that, nothing. */
const isRefused = (kept: Kept): boolean => !isAcknowledged(kept) && kept.answers.at(-1)?.is === 'refused'

/** Answers that nobody may get: at all, for such a command, or after another answer. */
const complaints = (kept: Kept): string[] => {
  const { answers, mustFail } = kept
  const wrong = answers.flatMap((answer) => (answer.is === 'wrong' ? [`${named(kept)}: ${answer.why}`] : []))
  if (mustFail && isAcknowledged(kept)) wrong.push(`${named(kept)} was accepted, which nobody may ask for`)
  const first = answers.findIndex(({ is }) => is === 'accepted')
  if (first >= 0 && answers.slice(first).some(({ is }) => is === 'refused'))
    wrong.push(`${named(kept)} was accepted, and refused when it came again`)
  return wrong
}

const toldIn = ({ answers }: Kept): Recorded[] => answers.flatMap((answer) => ('events' in answer ? answer.events : []))

const isThere = (event: Recorded, rows: ReadonlyMap<string, EventRow>): boolean => {
  const row = rows.get(placeOf(event))
  try {
    return row !== undefined && canonical(recordedFrom(row)) === canonical(event)
  } catch {
    // What cannot be read is not what they were told.
    return false
  }
}

type Opened = { isOpened: boolean; sealed: ReadonlyMap<string, number> }

/** A customer's details are in the vault with the order that brought them, or not at all. */
const checkCustomer = (kept: Kept & { customer: string }, { isOpened, sealed }: Opened, find: Find): void => {
  const fields = sealed.get(kept.customer)
  if (kept.mustFail) return
  if (isOpened && fields !== customerFields)
    find('lost', `${named(kept)}: ${fields ?? 'none'} of ${customerFields} details of its customer are there`)
  if (!isOpened && fields !== undefined) find('corrupted', `${named(kept)} is not there, and details of its customer are`)
}

/** Commands on the ledger's streams that nobody sent. What the server does by itself says so. */
const uninvited = ({ commands, events }: Contents, ledger: ReadonlyMap<CommandId, Kept>): string[] => {
  const streams = new Set([...ledger.values()].map(({ stream }) => stream as string))
  const byItself = new Set(events.filter(({ via }) => via === 'job').map(({ commandId }) => commandId))
  return commands
    .filter(({ id, stream }) => streams.has(stream) && !ledger.has(id as CommandId) && !byItself.has(id))
    .map(({ id }) => `command ${id} is there, and nobody sent it`)
}
