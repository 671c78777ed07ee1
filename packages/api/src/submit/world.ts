import { type BranchCode, type Command, dateOf, type Employer, type LocalDate, type OpenWorkOrder, type WorkOrder } from '@ruhu/domain'
import type { Statement } from '../db/database.ts'
import type { employer } from '../db/schema/people.ts'
import { toEmployer } from '../staff/employer.ts'
import { beginning } from '../store/chain.ts'
import type { HeldKey } from '../store/vault.ts'
import type { Admitted } from './admit.ts'

/** A stream as it stands: its version, the hash of its last event, and its state. */
export type Head = { version: number; hash: string; order: WorkOrder }

/** What the decisions of one turn rest on, read at once, and carried on in memory from one decision to the next. */
export type World = {
  /** The last `seq` given out. */
  seq: number
  heads: Map<string, Head>
  commands: Map<string, { bodyHash: string; stream: string; fromVersion: number; toVersion: number }>
  technicians: Map<string, { branch: BranchCode; employer: Employer }>
  /** Visits promised, by `placeOf` branch and window. */
  taken: Map<string, number>
  /** The last order number given out, by business day. */
  numbers: Map<LocalDate, number>
  keys: Map<string, HeldKey>
  erased: Set<string>
  /** Files that are kept already. */
  stored: Set<string>
}

export const placeOf = (branch: string, start: number): string => `${branch}/${start}`

export const headOf = ({ heads }: World, stream: string): Head => heads.get(stream) ?? { version: 0, hash: beginning, order: undefined }

export const lastNumber = ({ numbers }: World, day: LocalDate): number => numbers.get(day) ?? 0

const needsWindows = new Set<Command['type']>(['OfferSlots', 'GrantSlot', 'AgreeOtherSlot', 'WithdrawOrder'])

/** What each kind of look-up asks for, as one column of the one row that is read; left out where no command needs it. */
const lookups = {
  commands: `(select json_agg(c) from command c where c.id = any($1::uuid[]))`,
  heads: `(select json_agg(h) from head h where h.stream = any($2::uuid[]))`,
  seq: `(select coalesce(max(seq), 0)::float8 from event)`,
  technicians: `(select json_agg(json_build_object('id', s.id, 'role', s.role, 'branch', s.branch, 'employer', to_json(e)))
    from staff s join employer e on e.code = s.employer where s.id = any($3::uuid[]))`,
  // Of every branch whose windows may be touched, those ahead, those named, and those promised: one that is not read would
  // pass for an empty one, and be written as such.
  loads: `(select json_agg(l) from slot_load l
    where (l.branch = any($9::text[]) or l.branch in (select h.state->>'branch' from head h where h.stream = any($4::uuid[])))
      and (l.start >= $5::bigint or l.start = any($10::bigint[])
        or l.start in (select (h.state->'appointment'->'slot'->>'start')::bigint from head h where h.stream = any($4::uuid[]))))`,
  numbers: `(select json_agg(n) from order_counter n where n.day = any($6::text[]))`,
  keys: `(select json_agg(k) from subject_key k where k.subject = any($7::uuid[]))`,
  erased: `(select json_agg(t.subject) from tombstone t where t.subject = any($7::uuid[]))`,
  files: `(select json_agg(f.id) from file f where f.id = any($8::uuid[]) and f.stream = any($2::uuid[]))`,
} as const

/** The one statement that reads what a batch of commands needs to be decided. */
export const reading = (batch: readonly Admitted[]): Statement => {
  const inputs = batch.map(({ input }) => input)
  const openings = batch.filter(({ input }) => input.command.type === 'OpenOrder')
  const technicians = inputs.flatMap(({ command }) => ('technician' in command ? [command.technician] : []))
  const windowed = inputs.filter(({ command }) => needsWindows.has(command.type)).map(({ stream }) => stream)
  const files = inputs.flatMap(({ command }) => (command.type === 'TakePhoto' ? [command.file] : []))
  const values = [
    inputs.flatMap(({ commandId, command }) => (command.type === 'CorrectEntry' ? [commandId, command.entry] : [commandId])),
    inputs.map(({ stream }) => stream),
    technicians,
    windowed,
    Math.min(...batch.map(({ now }) => now)),
    [...new Set(openings.map(({ now }) => dateOf(now)))],
    openings.flatMap(({ input: { command } }) => (command.type === 'OpenOrder' ? [command.customer] : [])),
    files,
    // An order opened in the same batch has no head to tell its branch yet.
    [...new Set(openings.flatMap(({ input: { command } }) => (command.type === 'OpenOrder' ? [command.branch] : [])))],
    inputs.flatMap(({ command }) => ('slot' in command ? [command.slot.start] : [])),
  ]
  const used = ['commands', 'heads', 'seq'] as (keyof typeof lookups)[]
  if (technicians.length > 0) used.push('technicians')
  if (windowed.length > 0) used.push('loads')
  if (openings.length > 0) used.push('numbers', 'keys', 'erased')
  if (files.length > 0) used.push('files')
  // Every parameter is spoken of, so that the engine knows its type whichever look-ups are left out.
  const typed = `where ($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::bigint, $6::text[], $7::uuid[], $8::uuid[],
    $9::text[], $10::bigint[]) is not null`
  const text = `select ${used.map((name) => `${lookups[name]} as ${name}`).join(', ')} ${typed}`
  return { name: `read-${used.map((name) => name[0]).join('')}`, text, values }
}

type EmployerColumns = {
  code: string
  name: string
  kind: (typeof employer.$inferSelect)['kind']
  agreement_from: number | null
  agreement_until: number | null
}
type Found = {
  seq: number
  commands: { id: string; body_hash: string; stream: string; from_version: number; to_version: number }[] | null
  heads: { stream: string; version: number; hash: string; state: OpenWorkOrder }[] | null
  technicians?: { id: string; role: string; branch: BranchCode; employer: EmployerColumns }[] | null
  loads?: { branch: string; start: number; taken: number }[] | null
  numbers?: { day: LocalDate; last: number }[] | null
  keys?: HeldKey[] | null
  erased?: string[] | null
  files?: string[] | null
}

/** The row that `reading` brings, as decisions look things up in it. */
export const worldFrom = (row: unknown): World => {
  const found = row as Found
  return {
    seq: found.seq,
    heads: new Map(found.heads?.map(({ stream, version, hash, state }) => [stream, { version, hash, order: state }])),
    commands: new Map(
      found.commands?.map(({ id, body_hash, stream, from_version, to_version }) => [
        id,
        { bodyHash: body_hash, stream, fromVersion: from_version, toVersion: to_version },
      ]),
    ),
    technicians: new Map(
      found.technicians
        ?.filter(({ role }) => role === 'technician')
        .map(({ id, branch, employer: { agreement_from, agreement_until, ...works } }) => [
          id,
          { branch, employer: toEmployer({ ...works, agreementFrom: agreement_from, agreementUntil: agreement_until }) },
        ]),
    ),
    taken: new Map(found.loads?.map(({ branch, start, taken }) => [placeOf(branch, start), taken])),
    numbers: new Map(found.numbers?.map(({ day, last }) => [day, last])),
    keys: new Map(found.keys?.map((key) => [key.subject, key])),
    erased: new Set(found.erased),
    stored: new Set(found.files),
  }
}
