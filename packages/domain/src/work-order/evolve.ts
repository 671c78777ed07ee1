import type { FileId, PersonId } from '../kernel/ids.ts'
import { earliest, type Instant, instant } from '../kernel/instant.ts'
import type { Event, EventOf } from './events.ts'
import { ended, further, hasStage, reachedBy, type Stage } from './stages.ts'
import type { Appointment, Mark, MarkType, Move, OpenWorkOrder, PaperState, Photo, WorkOrder } from './work-order.ts'

/** An event, with who recorded it where that is known. */
export type Attributed = Event & { by?: PersonId }

const opened = (order: WorkOrder): OpenWorkOrder => {
  if (!order) throw new Error('a work order begins with v1.OrderOpened')
  return order
}

/** What one event makes of a work order. Total over events the store can hold: throws only on a stream that was cut. */
export const evolve = (state: WorkOrder, event: Attributed): WorkOrder => {
  if (event.type === 'v1.OrderOpened') return open(event)
  const order = opened(state)
  return derived(apply({ ...order, version: order.version + 1 }, event))
}

const open = ({ at, data }: EventOf<'v1.OrderOpened'>): OpenWorkOrder => ({
  ...data,
  stage: 'opened',
  openedAt: at,
  version: 1,
  visit: 1,
  visitFrom: at,
  offered: [],
  choices: [],
  marks: {},
})

const apply = (order: OpenWorkOrder, event: Attributed): OpenWorkOrder => {
  switch (event.type) {
    case 'v1.SlotsOffered':
      return { ...order, offered: event.data.slots, choices: [] }
    case 'v1.ChoicesRanked':
      return { ...order, choices: event.data.choices }
    case 'v1.SlotGranted':
    case 'v1.OtherSlotAgreed':
      return appointed(order, event)
    case 'v1.NewTimeAgreed':
      return agreed(order, event)
    case 'v1.LatenessNotified':
      return notified(order, event)
    case 'v1.TechnicianAssigned':
    case 'v1.TechnicianReassigned':
    case 'v1.OrderHandedOver':
      return given(order, event)
    case 'v1.KitTicked':
      return ofOthers(order, event) ? order : marked({ ...order, carried: event.data.carried }, event)
    case 'v1.SheetCompleted':
      return paper(marked(order, event), 'sheet', 'complete')
    case 'v1.SheetSigned':
      return paper(marked(order, event), 'sheet', 'signed')
    case 'v1.ReceiptSigned':
      return paper(marked(order, event), 'receipt', 'signed')
    case 'v1.SignatureRefused':
      return paper(order, event.data.paper, 'refused')
    case 'v1.EndedWithout':
      return event.data.what === 'sheet' || event.data.what === 'receipt' ? paper(order, event.data.what, 'without') : order
    case 'v1.PaperVoided':
      return { ...order, papers: { ...order.papers, [event.data.paper]: undefined } }
    case 'v1.PhotoTaken':
      return { ...order, photos: [...photosBut(order, event.data.file), event.data] }
    case 'v1.FileReceived':
      return { ...order, photos: received(order, event.data.file) }
    case 'v1.EntryCorrected':
      return corrected(order, event.data.version)
    case 'v1.OrderClosed':
      return { ...order, stage: 'closed' }
    case 'v1.OrderWithdrawn':
      return { ...order, stage: 'withdrawn' }
    case 'v1.DeadlinePassed':
      return { ...order, passed: [...(order.passed ?? []), event.data] }
    default:
      return event.type in reachedBy ? marked(order, event as Attributed & { type: MarkType }) : order
  }
}

/** How many facts of one type are remembered: enough to mend a wrong tap, and no more however often it is tapped. */
const remembered = 4

/** Marks how far the visit has come, unless the report is of somebody else's time or of an earlier visit. */
const marked = (order: OpenWorkOrder, event: Event & { type: MarkType }): OpenWorkOrder => {
  if (ofOthers(order, event) && event.type !== 'v1.Arrived' && event.type !== 'v1.Knocked') return order
  if (event.at < order.visitFrom) return order
  const mark: Mark = { at: event.at, version: order.version }
  const marks = [...(order.marks[event.type] ?? []), mark].sort(byTime)
  // The first and the last say when; what lies between is forgotten first.
  if (marks.length > remembered) marks.splice(remembered / 2, 1)
  return { ...order, marks: { ...order.marks, [event.type]: marks } }
}

const byTime = (a: Mark, b: Mark): number => a.at - b.at || a.version - b.version

/**
 * Whether a report is of a time before the technician was assigned. Theirs never are: it is of somebody who had the order
 * before, uploaded late, and says nothing of how far the present technician has come.
 */
const ofOthers = ({ formerly, assignedAt }: OpenWorkOrder, { at }: Event): boolean =>
  formerly !== undefined && assignedAt !== undefined && at < assignedAt

/** Whether the present visit is over: an appointment made now is for another. */
const isOver = ({ marks }: OpenWorkOrder): boolean => marks['v1.Left'] !== undefined

const appointed = (order: OpenWorkOrder, { at, data }: EventOf<'v1.SlotGranted'> | EventOf<'v1.OtherSlotAgreed'>): OpenWorkOrder => {
  const appointment: Appointment = {
    slot: data.slot,
    promisedAt: data.promisedAt,
    appointedFor: data.promisedAt,
    agreedAt: at,
    moves: [],
    ...('rank' in data && { rank: data.rank }),
  }
  // What else was offered no longer matters, and a week of windows would be most of what is kept of an order.
  const { next: _, ...rest } = order
  return anotherVisit({ ...rest, offered: [] }, appointment)
}

/** A time agreed to past the counter: it moves what was appointed, until the knock; from then on it is another visit's. */
const agreed = (order: OpenWorkOrder, { at, data }: EventOf<'v1.NewTimeAgreed'>): OpenWorkOrder => {
  const appointment: Appointment = { promisedAt: data.promisedAt, appointedFor: data.promisedAt, agreedAt: at, moves: [] }
  if (!order.appointment) return { ...order, appointment }
  if (isOver(order)) return at < order.visitFrom ? order : anotherVisit(order, appointment)
  if (order.arrivedAt !== undefined && order.arrivedAt < at) return { ...order, next: appointment }
  return moved(order, { at, promisedAt: data.promisedAt, version: order.version, notice: false })
}

const moved = (order: OpenWorkOrder, move: Move): OpenWorkOrder =>
  order.appointment ? { ...order, appointment: { ...order.appointment, moves: [...order.appointment.moves, move] } } : order

/** An appointment made after a visit was over begins another one; before that it replaces the one there was. */
const anotherVisit = (order: OpenWorkOrder, appointment: Appointment): OpenWorkOrder => {
  if (!isOver(order)) return { ...order, appointment }
  const { carried: _, toldAt: __, papers: ___, ...rest } = order
  return { ...rest, appointment, visit: order.visit + 1, visitFrom: appointment.agreedAt, marks: {} }
}

/** A new time the customer agreed to becomes the promised one, whatever 8.5 says of the notice (8.4). */
const notified = (before: OpenWorkOrder, { at, data }: EventOf<'v1.LatenessNotified'>): OpenWorkOrder => {
  const whole = data.reason !== undefined && data.offered !== undefined && data.answer !== 'unanswered'
  const order = whole ? { ...before, toldAt: earliest(before.toldAt ?? at, at) } : before
  if (data.answer !== 'agreed' || data.offered === undefined) return order
  return moved(order, { at, promisedAt: data.offered, version: order.version, notice: true })
}

type Given = EventOf<'v1.TechnicianAssigned'> | EventOf<'v1.TechnicianReassigned'> | EventOf<'v1.OrderHandedOver'>

/** Whoever takes over is answerable from now on, and ticks a kit of their own (9.1), unless the visit is under way. */
const given = (before: OpenWorkOrder, event: Given & { by?: PersonId }): OpenWorkOrder => {
  const { technician, employer } = event.data
  const order = event.by ? { ...before, dispatchers: [...new Set([...(before.dispatchers ?? []), event.by])] } : before
  if (event.type === 'v1.TechnicianAssigned' && event.data.part === 'assist')
    return { ...order, assistants: [...new Set([...(order.assistants ?? []), technician])] }
  // Whoever takes over on the spot goes on with a visit that began before they had it.
  const since = event.type === 'v1.OrderHandedOver' ? {} : { assignedAt: event.at }
  const lead = { technician, employer, ...since }
  if (event.type === 'v1.TechnicianAssigned') return { ...order, ...lead }
  const formerly = [...(order.formerly ?? []), ...(order.technician ? [order.technician] : [])]
  if (event.type === 'v1.OrderHandedOver') return { ...order, ...lead, formerly }
  const { carried: _, marks, ...rest } = order
  const { 'v1.KitTicked': __, 'v1.Departed': ___, ...kept } = marks
  return { ...rest, ...lead, formerly, marks: isOver(order) ? marks : kept }
}

const paper = (order: OpenWorkOrder, which: 'sheet' | 'receipt', is: PaperState['is']): OpenWorkOrder => {
  const already = order.papers?.[which]
  // Whoever signed before is not undone by a refusal told later, or by a sheet completed again.
  if (already?.is === 'signed' && is !== 'signed') return order
  return { ...order, papers: { ...order.papers, [which]: { is, version: order.version } } }
}

/** A photo reported twice is one photo. */
const photosBut = ({ photos = [] }: OpenWorkOrder, file: FileId): readonly Photo[] => photos.filter((photo) => photo.file !== file)

const received = ({ photos = [] }: OpenWorkOrder, file: FileId): readonly Photo[] =>
  photos.map((photo) => (photo.file === file ? { ...photo, pending: false } : photo))

/** Takes back what a wrong tap said of the present visit. */
const corrected = (order: OpenWorkOrder, version: number): OpenWorkOrder => {
  const marks = Object.fromEntries(
    Object.entries(order.marks)
      .map(([type, all]) => [type, all.filter((mark) => mark.version !== version)] as const)
      .filter(([, all]) => all.length > 0),
  )
  const { appointment, papers } = order
  return {
    ...order,
    marks,
    ...(appointment && { appointment: { ...appointment, moves: appointment.moves.filter((move) => move.version !== version) } }),
    ...(papers && { papers: Object.fromEntries(Object.entries(papers).filter(([, paper]) => paper?.version !== version)) }),
  }
}

/** What follows from the facts remembered: stage, times, and the time in force. */
const derived = (before: OpenWorkOrder): OpenWorkOrder => {
  const { departedAt: _, arrivedAt: __, leftAt: ___, ...rest } = before
  const { marks } = rest
  const departed = marks['v1.Departed']?.[0]?.at
  const arrived = (marks['v1.Knocked'] ?? marks['v1.Arrived'])?.[0]?.at
  const left = marks['v1.Left']?.at(-1)?.at
  const order: OpenWorkOrder = {
    ...rest,
    ...(departed !== undefined && { departedAt: departed }),
    ...(arrived !== undefined && { arrivedAt: arrived }),
    ...(left !== undefined && { leftAt: left }),
  }
  const { next, ...over } = order
  // Agreed while the technician was there, and now they have gone.
  if (next && isOver(order)) return derived(anotherVisit(over, next))
  return inForce({ ...order, stage: stageOf(order) })
}

const stageOf = (order: OpenWorkOrder): Stage => {
  if (ended.some((stage) => stage === order.stage)) return order.stage
  const { marks, kind, formerly, assignedAt } = order
  let stage: Stage = order.technician ? 'assigned' : order.appointment ? 'appointed' : order.offered.length > 0 ? 'offered' : 'opened'
  for (const type in marks) {
    const reached = reachedBy[type as MarkType]
    // A knock of whoever had the order before says when the customer was reached, not where their successor is.
    const own = !formerly || assignedAt === undefined || marks[type as MarkType]?.some(({ at }) => at >= assignedAt)
    if (own && hasStage(kind, reached)) stage = further(stage, reached)
  }
  const suspended = marks['v1.WorkSuspended']?.at(-1)
  const resumed = marks['v1.WorkStarted']?.at(-1)
  return stage === 'suspended' && suspended && resumed && suspended.at < resumed.at ? 'working' : stage
}

/** Only what was agreed after the appointment and before the knock counts, in the order it was agreed: a phone may upload late. */
const inForce = (order: OpenWorkOrder): OpenWorkOrder => {
  const { appointment, arrivedAt = instant(Number.POSITIVE_INFINITY) } = order
  if (!appointment) return order
  const { moves, agreedAt, promisedAt } = appointment
  const isMove = ({ at }: { at: Instant }) => agreedAt <= at && at <= arrivedAt
  const last = moves
    .filter(isMove)
    .toSorted((a, b) => a.at - b.at)
    .at(-1)
  // A time the customer agreed to without a notice of lateness is the one 8.5 looks at, too.
  const now = last?.promisedAt ?? appointment.appointedFor
  return now === promisedAt ? order : { ...order, appointment: { ...appointment, promisedAt: now } }
}

/** Folds a history, oldest first. */
export const fold = (history: readonly Attributed[], from: WorkOrder = undefined): WorkOrder => history.reduce(evolve, from)
