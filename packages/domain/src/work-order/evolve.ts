import type { FileId } from '../kernel/ids.ts'
import { earliest } from '../kernel/instant.ts'
import type { Event, EventOf } from './events.ts'
import { ended, type Stage, stages } from './stages.ts'
import type { Appointment, OpenWorkOrder, Photo, WorkOrder } from './work-order.ts'

/** A report suggests the next stage but never takes an order back, and never reopens an ended one. */
const advance = (from: Stage, to: Stage): Stage =>
  ended.some((stage) => stage === from) || stages.indexOf(to) < stages.indexOf(from) ? from : to

const opened = (order: WorkOrder): OpenWorkOrder => {
  if (!order) throw new Error('a work order begins with v1.OrderOpened')
  return order
}

/** What one event makes of a work order. Total over events the store can hold: throws only on a stream that was cut. */
export const evolve = (state: WorkOrder, event: Event): WorkOrder => {
  if (event.type === 'v1.OrderOpened') return { ...event.data, stage: 'opened', openedAt: event.at, offered: [], choices: [] }
  const order = opened(state)
  switch (event.type) {
    case 'v1.SlotsOffered':
      return { ...order, stage: 'offered', offered: event.data.slots, choices: [] }
    case 'v1.ChoicesRanked':
      return { ...order, choices: event.data.choices }
    case 'v1.SlotGranted':
    case 'v1.OtherSlotAgreed':
      // What else was offered no longer matters, and a week of windows would be most of what is kept of an order.
      return { ...order, stage: 'appointed', offered: [], appointment: appointedBy(event) }
    case 'v1.TechnicianAssigned':
      return { ...order, ...event.data, stage: advance(order.stage, 'assigned'), assignedAt: event.at }
    case 'v1.TechnicianReassigned':
      return reassigned(order, event)
    case 'v1.KitTicked':
      return ofOthers(order, event) ? order : { ...order, stage: advance(order.stage, 'prepared'), carried: event.data.carried }
    case 'v1.LatenessNotified':
      return notified(order, event)
    case 'v1.Departed':
      if (ofOthers(order, event)) return order
      return { ...order, stage: advance(order.stage, 'en-route'), departedAt: earliest(order.departedAt ?? event.at, event.at) }
    case 'v1.Arrived':
      return inForce({
        ...order,
        stage: ofOthers(order, event) ? order.stage : advance(order.stage, 'at-door'),
        arrivedAt: earliest(order.arrivedAt ?? event.at, event.at),
      })
    case 'v1.PhotoTaken':
      return { ...order, photos: [...photosBut(order, event.data.file), event.data] }
    case 'v1.FileReceived':
      return { ...order, photos: received(order, event.data.file) }
    case 'v1.Left':
      if (ofOthers(order, event)) return order
      return { ...order, stage: advance(order.stage, 'left'), leftAt: event.at }
    case 'v1.OrderClosed':
      return { ...order, stage: 'closed' }
    case 'v1.OrderWithdrawn':
      return { ...order, stage: 'withdrawn' }
    case 'v1.DeadlinePassed':
      return { ...order, passed: [...(order.passed ?? []), event.data] }
    default:
      return event satisfies never
  }
}

/**
 * Whether a report is of a time before the technician was assigned. Theirs never are: it is of somebody who had the order
 * before, uploaded late, and says nothing of how far the present technician has come.
 */
const ofOthers = ({ formerly, assignedAt }: OpenWorkOrder, { at }: Event): boolean =>
  formerly !== undefined && assignedAt !== undefined && at < assignedAt

/** Whoever takes over is answerable from now on, and ticks a kit of their own (9.1). */
const reassigned = ({ carried: _, ...order }: OpenWorkOrder, { at, data }: EventOf<'v1.TechnicianReassigned'>): OpenWorkOrder => ({
  ...order,
  stage: order.stage === 'prepared' ? 'assigned' : advance(order.stage, 'assigned'),
  technician: data.technician,
  employer: data.employer,
  assignedAt: at,
  formerly: [...(order.formerly ?? []), ...(order.technician ? [order.technician] : [])],
})

/** A photo reported twice is one photo. */
const photosBut = ({ photos = [] }: OpenWorkOrder, file: FileId): readonly Photo[] => photos.filter((photo) => photo.file !== file)

const received = ({ photos = [] }: OpenWorkOrder, file: FileId): readonly Photo[] =>
  photos.map((photo) => (photo.file === file ? { ...photo, pending: false } : photo))

const appointedBy = ({ at, data }: EventOf<'v1.SlotGranted'> | EventOf<'v1.OtherSlotAgreed'>): Appointment => ({
  slot: data.slot,
  promisedAt: data.promisedAt,
  appointedFor: data.promisedAt,
  agreedAt: at,
  moves: [],
  ...('rank' in data && { rank: data.rank }),
})

/** A new time the customer agreed to becomes the promised one, whatever 8.5 says of the notice (8.4). */
const notified = (before: OpenWorkOrder, { at, data }: EventOf<'v1.LatenessNotified'>): OpenWorkOrder => {
  const whole = data.reason !== undefined && data.offered !== undefined && data.answer !== 'unanswered'
  const order = whole ? { ...before, toldAt: earliest(before.toldAt ?? at, at) } : before
  const { appointment } = order
  if (data.answer !== 'agreed' || data.offered === undefined || !appointment) return order
  return inForce({ ...order, appointment: { ...appointment, moves: [...appointment.moves, { at, promisedAt: data.offered }] } })
}

/** Only what was agreed after the appointment and before the knock counts, in the order it was agreed: a phone may upload late. */
const inForce = (order: OpenWorkOrder): OpenWorkOrder => {
  const { appointment, arrivedAt = Number.POSITIVE_INFINITY } = order
  if (!appointment) return order
  const last = appointment.moves
    .filter(({ at }) => appointment.agreedAt <= at && at <= arrivedAt)
    .toSorted((a, b) => a.at - b.at)
    .at(-1)
  return { ...order, appointment: { ...appointment, promisedAt: last?.promisedAt ?? appointment.appointedFor } }
}

/** Folds a history, oldest first. */
export const fold = (history: readonly Event[], from: WorkOrder = undefined): WorkOrder => history.reduce(evolve, from)
