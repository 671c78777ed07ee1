import { type Slot, sameSlot, within } from '../appointment/slot.ts'
import type { BranchCode, PersonId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { no, ok, type Result } from '../kernel/result.ts'
import { type Employer, mayBeDispatched } from '../people/employer.ts'
import type { Command, CommandOf } from './commands.ts'
import type { Event } from './events.ts'
import type { Refusal } from './refusal.ts'
import { whyNot } from './why-not.ts'
import type { DutyDeadline, OpenWorkOrder, WorkOrder } from './work-order.ts'

/** What the outside world tells a decision: the server's time, and what it looked up. */
export type Given = {
  now: Instant
  /** Who submits it. */
  by?: PersonId
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
}

type Decision = Result<readonly Event[], Refusal>

/**
 * What a command makes of a work order. Acts take the server's time and may be refused; reports keep their own,
 * where it is possible, and never are.
 */
export const decide = (order: WorkOrder, command: Command, given: Given): Decision => {
  const refusal = whyNot(order, command.type)
  if (refusal) return no(refusal)
  if (command.type === 'OpenOrder') return open(command, given)
  return decideOpen(order as OpenWorkOrder, command, given)
}

const open = ({ type: _, ...data }: CommandOf<'OpenOrder'>, given: Given): Decision => {
  if (given.number === undefined) throw new Error('OpenOrder needs a number')
  return ok([{ type: 'v1.OrderOpened', at: given.now, data: { ...data, number: given.number } }])
}

const decideOpen = (order: OpenWorkOrder, command: Exclude<Command, { type: 'OpenOrder' }>, given: Given): Decision => {
  const now = given.now
  const happened = 'at' in command ? happenedAt(order, command.at, given) : now
  switch (command.type) {
    case 'OfferSlots':
      return offer(given)
    case 'RankChoices':
      return rank(order, command.choices, now)
    case 'GrantSlot':
      return grant(order, command, now)
    case 'AgreeOtherSlot':
      return agreeOther(command, given)
    case 'AssignTechnician':
      return assign(order, command, given)
    case 'ReassignTechnician':
      return reassign(order, command, given)
    case 'CloseOrder':
      return ok([{ type: 'v1.OrderClosed', at: now, data: {} }])
    case 'WithdrawOrder':
      return ok([{ type: 'v1.OrderWithdrawn', at: now, data: { reason: command.reason } }])
    case 'PassDeadline':
      return passDeadline(command, given)
    case 'ReceiveFile':
      return receiveFile(order, command, now)
    case 'TickKit':
      return ok([{ type: 'v1.KitTicked', at: happened, data: { carried: command.carried } }])
    case 'NotifyLate': {
      const { type: _, at: __, ...data } = command
      return ok([{ type: 'v1.LatenessNotified', at: happened, data }])
    }
    case 'Depart':
      return ok([{ type: 'v1.Departed', at: happened, data: {} }])
    case 'Arrive':
      return ok([{ type: 'v1.Arrived', at: happened, data: {} }])
    case 'TakePhoto': {
      const { file, of } = command
      return ok([{ type: 'v1.PhotoTaken', at: happened, data: { file, of, pending: !given.stored } }])
    }
    case 'Leave':
      return ok([{ type: 'v1.Left', at: happened, data: {} }])
    default:
      return command satisfies never
  }
}

/**
 * When a report happened: its own time, unless that is impossible. Nothing is reported of the future, nor of a visit
 * before anybody was assigned to it; a phone whose clock says so is taken at the server's time. Whoever had the order
 * before may have reported then.
 */
const happenedAt = (order: OpenWorkOrder, at: Instant, { now, by }: Given): Instant => {
  const former = by !== undefined && by !== order.technician && order.formerly?.includes(by)
  const since = (former ? order.appointment?.agreedAt : order.assignedAt) ?? order.openedAt
  return since <= at && at <= now ? at : now
}

const offer = ({ windows = [], now }: Given): Decision =>
  windows.length === 0
    ? no({ code: 'SLOTS_EXHAUSTED', duty: 'customers-choice', facts: {}, exit: 'AgreeOtherSlot' })
    : ok([{ type: 'v1.SlotsOffered', at: now, data: { slots: [...windows] } }])

const rank = (order: OpenWorkOrder, choices: readonly Slot[], now: Instant): Decision => {
  for (const [place, slot] of choices.entries()) {
    if (!order.offered.some((offered) => sameSlot(offered, slot)))
      return no({ code: 'SLOT_NOT_OFFERED', duty: 'customers-choice', facts: { slot }, exit: 'OfferSlots' })
    if (choices.slice(0, place).some((earlier) => sameSlot(earlier, slot)))
      return no({ code: 'SLOT_REPEATED', duty: 'customers-choice', facts: { slot }, exit: 'RankChoices' })
  }
  return ok([{ type: 'v1.ChoicesRanked', at: now, data: { choices: [...choices] } }])
}

const grant = (order: OpenWorkOrder, { slot, promisedAt }: CommandOf<'GrantSlot'>, now: Instant): Decision => {
  if (order.choices.length === 0) return no({ code: 'CHOICES_MISSING', duty: 'customers-choice', facts: {}, exit: 'RankChoices' })
  const rank = order.choices.findIndex((choice) => sameSlot(choice, slot)) + 1
  if (rank === 0) return no({ code: 'SLOT_NOT_RANKED', duty: 'customers-choice', facts: { slot }, exit: 'AgreeOtherSlot' })
  const refusal = promiseRefused(slot, promisedAt, now)
  return refusal ? no(refusal) : ok([{ type: 'v1.SlotGranted', at: now, data: { slot, promisedAt, rank } }])
}

const agreeOther = ({ slot, promisedAt, reason }: CommandOf<'AgreeOtherSlot'>, { now, windows = [] }: Given): Decision => {
  const refusal = promiseRefused(slot, promisedAt, now)
  if (refusal) return no(refusal)
  if (!windows.some((window) => sameSlot(window, slot)))
    return no({ code: 'SLOT_NOT_OFFERED', duty: 'customers-choice', facts: { slot }, exit: 'OfferSlots' })
  return ok([{ type: 'v1.OtherSlotAgreed', at: now, data: { slot, promisedAt, reason } }])
}

/** One time inside the window is promised (8.4), and it lies ahead (8.1). */
const promiseRefused = (slot: Slot, promisedAt: Instant, now: Instant): Refusal | undefined => {
  if (!within(slot, promisedAt)) return { code: 'PROMISE_OUTSIDE_SLOT', duty: 'punctuality', facts: { slot }, exit: 'GrantSlot' }
  if (promisedAt < now) return { code: 'SLOT_PAST', duty: 'appointment-first', facts: { slot }, exit: 'OfferSlots' }
  return undefined
}

const assign = (order: OpenWorkOrder, { type, technician }: CommandOf<'AssignTechnician'>, given: Given): Decision => {
  const found = dispatchable(order, given, type)
  return found.ok ? ok([{ type: 'v1.TechnicianAssigned', at: given.now, data: { technician, employer: found.value.code } }]) : found
}

const reassign = (order: OpenWorkOrder, { type, technician, reason }: CommandOf<'ReassignTechnician'>, given: Given): Decision => {
  if (technician === order.technician) return no({ code: 'TECHNICIAN_UNCHANGED', duty: 'delegated-limits', facts: {}, exit: type })
  const found = dispatchable(order, given, type)
  return found.ok
    ? ok([{ type: 'v1.TechnicianReassigned', at: given.now, data: { technician, employer: found.value.code, reason } }])
    : found
}

/** The employer of the technician named, who is of the order's branch (5), and whose employer may be given work (3). */
const dispatchable = (
  { branch }: OpenWorkOrder,
  { technician, now }: Given,
  exit: 'AssignTechnician' | 'ReassignTechnician',
): Result<Employer, Refusal> => {
  if (technician?.branch !== branch) return no({ code: 'TECHNICIAN_ELSEWHERE', duty: 'delegated-limits', facts: {}, exit })
  if (!mayBeDispatched(technician.employer, now)) return no({ code: 'AGREEMENT_LAPSED', duty: 'bound-alike', facts: {}, exit })
  return ok(technician.employer)
}

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
