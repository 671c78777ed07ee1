import type { Instant } from '../kernel/instant.ts'
import { byTime, cameBefore } from '../work-order/chronology.ts'
import { type EventType, eventTypes, type Recorded, type RecordedOf } from '../work-order/events.ts'
import { type Promised, promisedBy } from '../work-order/promise.ts'
import { isReported } from './strength.ts'

type Lists = (Recorded[] | undefined)[]

/** Where facts of a type are kept: looked up some hundred times a visit, so by number. */
const placeOf: Readonly<Record<EventType, number>> = Object.fromEntries(eventTypes.map((type, place) => [type, place])) as never

const none: readonly never[] = Object.freeze([])

/** What one attempt at a visit left behind, oldest fact first. */
export type Visit = {
  /** From 1. */
  number: number
  lists: Lists
  promises: Promised[]
  /** The first knock, or being at the door where no knock was reported (8.4). */
  arrival: RecordedOf<'v1.Knocked'> | RecordedOf<'v1.Arrived'> | undefined
  left: RecordedOf<'v1.Left'> | undefined
}

/** What a whole order left behind: its visits, and what belongs to none of them. */
export type OrderFacts = {
  opened: RecordedOf<'v1.OrderOpened'>
  /** Who led it from when on. */
  leads: Lead[]
  lists: Lists
  visits: Visit[]
  withdrawn: RecordedOf<'v1.OrderWithdrawn'> | undefined
  /** Facts somebody wanted to mend once the visit was over: they stand, and are looked at. */
  mendedLate: ReadonlySet<number>
}

export type Lead = RecordedOf<'v1.TechnicianAssigned'> | RecordedOf<'v1.TechnicianReassigned'> | RecordedOf<'v1.OrderHandedOver'>

/** Every fact of a type within a visit, oldest first. */
export const allOf = <T extends EventType>(of: { lists: Lists }, type: T): readonly RecordedOf<T>[] =>
  (of.lists[placeOf[type]] as RecordedOf<T>[] | undefined) ?? none

export const firstOf = <T extends EventType>(of: { lists: Lists }, type: T): RecordedOf<T> | undefined =>
  of.lists[placeOf[type]]?.[0] as RecordedOf<T> | undefined

export const lastOf = <T extends EventType>(of: { lists: Lists }, type: T): RecordedOf<T> | undefined => {
  const all = of.lists[placeOf[type]]
  return all?.[all.length - 1] as RecordedOf<T> | undefined
}

const keep = (lists: Lists, event: Recorded): void => {
  const place = placeOf[event.type]
  const list = lists[place]
  if (list) list.push(event)
  else lists[place] = [event]
}

const begun = (number: number): Visit => ({ number, lists: [], promises: [], arrival: undefined, left: undefined })

/** Facts in the order they happened; most histories are in it already. */
const inOrder = (history: readonly Recorded[]): readonly Recorded[] => {
  for (let place = 1; place < history.length; place++)
    if (byTime(history[place - 1] as Recorded, history[place] as Recorded) > 0) return history.toSorted(byTime)
  return history
}

/**
 * Sorts a history up to `asOf` into the visits of its order. A visit is over when the technician leaves; an appointment
 * made after that, or while they were at the customer's, is for another visit. What a wrong tap said is left out where it
 * was mended before leaving. Undefined where there was no order yet.
 */
export const visitsOf = (recorded: readonly Recorded[], asOf: Instant): OrderFacts | undefined => {
  const seen = recorded.every(({ at }) => at <= asOf) ? recorded : recorded.filter(({ at }) => at <= asOf)
  const opened = seen[0]
  // A report may bring a time before the order was opened: then there was no order yet to judge.
  if (opened?.type !== 'v1.OrderOpened') return undefined
  const { history, mendedLate } = mended(inOrder(seen))
  let visit = begun(1)
  const facts: OrderFacts = { opened, leads: [], lists: [], visits: [visit], withdrawn: undefined, mendedLate }
  let ahead: Recorded[] = []
  let agreed = false
  const begin = (): void => {
    visit = begun(visit.number + 1)
    facts.visits.push(visit)
    for (const event of ahead) place(visit, event)
    ahead = []
    agreed = false
  }
  for (const event of history) {
    switch (event.type) {
      case 'v1.OrderOpened':
      case 'v1.OrderClosed':
        keep(facts.lists, event)
        break
      case 'v1.OrderWithdrawn':
        facts.withdrawn = event
        keep(facts.lists, event)
        break
      case 'v1.TechnicianAssigned':
        if (event.data.part !== 'assist') facts.leads.push(event)
        keep(facts.lists, event)
        break
      case 'v1.TechnicianReassigned':
      case 'v1.OrderHandedOver':
        facts.leads.push(event)
        keep(facts.lists, event)
        break
      case 'v1.SlotsOffered':
      case 'v1.ChoicesRanked':
        if (visit.left) ahead.push(event)
        else place(visit, event)
        break
      case 'v1.SlotGranted':
      case 'v1.OtherSlotAgreed':
      case 'v1.NewTimeAgreed':
        if (visit.left) {
          ahead.push(event)
          begin()
        } else if (visit.arrival && event.type === 'v1.NewTimeAgreed') {
          ahead.push(event)
          agreed = true
        } else place(visit, event)
        break
      case 'v1.Left':
        place(visit, event)
        if (agreed) begin()
        break
      case 'v1.Departed':
      case 'v1.Arrived':
      case 'v1.Knocked':
        if (agreed) begin()
        place(visit, event)
        break
      case 'v1.ReturnCallRecorded':
      case 'v1.InspectionRecorded':
      case 'v1.TranscriptAttached':
      case 'v1.FindingConfirmed':
      case 'v1.FindingOverruled':
      case 'v1.ComplaintRaised':
        place(facts.visits[(event.data.visit ?? 0) - 1] ?? visit, event)
        break
      default:
        place(visit, event)
    }
  }
  return facts
}

const place = (visit: Visit, event: Recorded): void => {
  keep(visit.lists, event)
  switch (event.type) {
    case 'v1.SlotGranted':
    case 'v1.OtherSlotAgreed':
    case 'v1.NewTimeAgreed':
    case 'v1.LatenessNotified': {
      const promise = promisedBy(event)
      if (promise) visit.promises.push(promise)
      return
    }
    case 'v1.Knocked':
      // Somebody who came early and waited was on time: the knock is what counts, where there is one.
      if (visit.arrival?.type !== 'v1.Knocked' || cameBefore(event, visit.arrival)) visit.arrival = event
      return
    case 'v1.Arrived':
      if (!visit.arrival || (visit.arrival.type === 'v1.Arrived' && cameBefore(event, visit.arrival))) visit.arrival = event
      return
    case 'v1.Left':
      visit.left ??= event
      return
    default:
  }
}

/** Strikes what was mended in time: by whoever tapped it, and before they left. What was mended later stands. */
const mended = (history: readonly Recorded[]): { history: readonly Recorded[]; mendedLate: ReadonlySet<number> } => {
  if (!history.some(({ type }) => type === 'v1.EntryCorrected')) return { history, mendedLate: nothing }
  const struck = new Set<number>()
  const late = new Set<number>()
  for (const correction of history) {
    if (correction.type !== 'v1.EntryCorrected') continue
    const entry = history.find(({ version }) => version === correction.data.version)
    if (!entry || !isReported(entry) || !cameBefore(entry, correction)) continue
    const leftSince = history.some(
      (event) =>
        event.type === 'v1.Left' &&
        event !== entry &&
        !struck.has(event.version) &&
        cameBefore(entry, event) &&
        cameBefore(event, correction),
    )
    if (leftSince || correction.by !== entry.by) late.add(entry.version)
    else struck.add(entry.version)
  }
  return { history: history.filter(({ version }) => !struck.has(version)), mendedLate: late }
}

const nothing: ReadonlySet<number> = new Set()
