import type { Slot } from '../appointment/slot.ts'
import type { BranchCode, PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { no, ok, type Result } from '../kernel/result.ts'
import type { Employer } from '../people/employer.ts'
import { agreeOther, grant, offer, rank } from './booking.ts'
import { type Command, type CommandOf, declaredReports, formActs } from './commands.ts'
import { assign, giveOver } from './dispatching.ts'
import type { Event } from './events.ts'
import { completeSheet, sign } from './papers.ts'
import type { Refusal } from './refusal.ts'
import { whyNot } from './why-not.ts'
import type { DutyDeadline, OpenWorkOrder, WorkOrder } from './work-order.ts'

/** What the outside world tells a decision: the server's time, and what it looked up. */
export type Given = {
  now: Instant
  /** Who submits it. */
  by?: PersonId
  /** From when on an edition is in force (21); nothing is opened before it. */
  inForceFrom?: Instant
  /** The number an opened order gets. */
  number?: string
  /** The branch's windows: those with room left for an offer, all of them where another is agreed. */
  windows?: readonly Slot[]
  /** The technician an assignment names, first or anew, when there is one. */
  technician?: { branch: BranchCode; employer: Employer }
  /** The deadline that stands and was not noticed to have passed, when there is one. */
  deadline?: DutyDeadline
  /** Whether the file a photo names is kept already. */
  stored?: boolean
  /** The version of the entry a correction names, where this order has it. */
  entry?: number
}

export type Decision = Result<readonly Event[], Refusal>

/**
 * What a command makes of a work order. Acts take the server's time and may be refused; reports keep their own,
 * where it is possible, and never are.
 */
export const decide = (order: WorkOrder, command: Command, given: Given): Decision => {
  const assists = command.type === 'AssignTechnician' && command.part === 'assist'
  const refusal = assists && order ? undefined : whyNot(order, command.type)
  if (refusal) return no(refusal)
  if (command.type === 'OpenOrder') return open(command, given)
  return decideOpen(order as OpenWorkOrder, command, given)
}

const open = ({ type: _, ...data }: CommandOf<'OpenOrder'>, { number, now, inForceFrom }: Given): Decision => {
  if (inForceFrom !== undefined && now < inForceFrom) return no({ code: 'EDITION_ABSENT', duty: 'edition-in-force', facts: {} })
  if (number === undefined) throw new Error('OpenOrder needs a number')
  return ok([{ type: 'v1.OrderOpened', at: now, data: { ...data, number } }])
}

const decideOpen = (order: OpenWorkOrder, command: Exclude<Command, { type: 'OpenOrder' }>, given: Given): Decision => {
  const now = given.now
  switch (command.type) {
    case 'OfferSlots':
      return offer(given)
    case 'RankChoices':
      return rank(order, command, now)
    case 'GrantSlot':
      return grant(order, command, now)
    case 'AgreeOtherSlot':
      return agreeOther(command, given)
    case 'AssignTechnician':
      return assign(order, command, given)
    case 'ReassignTechnician':
    case 'HandOver':
      return giveOver(order, command, given)
    case 'CompleteSheet':
      return stated(completeSheet(order, command), order, { command, given })
    case 'SignSheet':
    case 'SignReceipt':
      return stated(sign(order, command), order, { command, given })
    case 'AttestByNumber':
      return stated(attest(order, given), order, { command, given })
    case 'CorrectEntry':
      return correct(order, command, given)
    case 'CloseOrder':
      return ok([{ type: 'v1.OrderClosed', at: now, data: {} }])
    case 'WithdrawOrder':
      return ok([{ type: 'v1.OrderWithdrawn', at: now, data: { reason: command.reason } }])
    case 'PassDeadline':
      return passDeadline(command, given)
    case 'ReceiveFile':
      return receiveFile(order, command, now)
    case 'TakePhoto': {
      const { file, of, at } = command
      return ok([{ type: 'v1.PhotoTaken', at: happenedAt(order, at, given), data: { file, of, pending: !given.stored } }])
    }
    default:
      return ok([stating(order, command, given)])
  }
}

/** Commands whose fact says what they said. */
const declared = { ...declaredReports, ...formActs } as const
type Stating = Extract<Command, { type: keyof typeof declared }>

/** The fact of a command that says it all: the same words, at the time they were said. */
const stating = (order: OpenWorkOrder, { type, at, ...data }: Stating, given: Given): Event =>
  ({ type: declared[type].event, at: happenedAt(order, at, given), data }) as Event

const stated = (allowed: Result<true, Refusal>, order: OpenWorkOrder, { command, given }: { command: Stating; given: Given }): Decision =>
  allowed.ok ? ok([stating(order, command, given)]) : allowed

/**
 * When a report happened: its own time, unless that is impossible. Nothing is reported of the future, nor by a technician of
 * a visit before they were assigned to it; a phone whose clock says so is taken at the server's time. Whoever had the order
 * before may have reported then, and so may those who are no technicians of it.
 */
const happenedAt = (order: OpenWorkOrder, at: Instant, { now, by }: Given): Instant => {
  const since = (by === undefined || by === order.technician ? order.assignedAt : bookedAt(order, by)) ?? order.openedAt
  return since <= at && at <= now ? at : now
}

const bookedAt = ({ formerly, appointment }: OpenWorkOrder, by: PersonId): Instant | undefined =>
  formerly?.includes(by) ? appointment?.agreedAt : undefined

/** F2: the lead puts their number and the date under the receipt, nobody else does. */
const attest = ({ technician }: OpenWorkOrder, { by }: Given): Result<true, Refusal> =>
  by === undefined || by === technician
    ? ok(true)
    : no({ code: 'ATTESTER_NOT_LEAD', duty: 'customer-receipt', facts: {}, exit: 'AttestByNumber' })

/** Names an entry this order has. Whether mending it counts is for judging: both stay to be seen. */
const correct = (order: OpenWorkOrder, { at, reason }: CommandOf<'CorrectEntry'>, given: Given): Decision =>
  given.entry === undefined
    ? no({ code: 'ENTRY_UNKNOWN', duty: 'delegated-limits', facts: {} })
    : ok([{ type: 'v1.EntryCorrected', at: happenedAt(order, at, given), data: { version: given.entry, reason } }])

/** Noticed once, after it fell due, and only while it stands: a later agreement or a knock has made it moot. */
const passDeadline = ({ duty, due }: CommandOf<'PassDeadline'>, { deadline, now }: Given): Decision =>
  deadline?.duty === duty && deadline.due === due && due < now
    ? ok([{ type: 'v1.DeadlinePassed', at: now, data: { duty, due } }])
    : no({ code: 'DEADLINE_MOOT', duty, facts: {} })

/** Only a file that a photo was reported with, and once. */
const receiveFile = ({ photos = [] }: OpenWorkOrder, { file }: CommandOf<'ReceiveFile'>, now: Instant): Decision =>
  photos.some((photo) => photo.file === file && photo.pending)
    ? ok([{ type: 'v1.FileReceived', at: now, data: { file } }])
    : no({ code: 'FILE_UNEXPECTED', duty: 'delegated-limits', facts: {} })
