import type { OutboxItem } from '@ruhu/client'
import { decide, type Envelope, type Event, type EventId, fold, type PersonId, type Recorded, type StreamId } from '@ruhu/domain'

/** A history with what still waits to be sent at its end. `waiting` names those events. */
export type WithWaiting = { events: readonly Recorded[]; waiting: ReadonlySet<EventId> }

/** What the phone knows of itself. */
type Own = { stream: StreamId; by: PersonId }

/**
 * The facts a history will have once what waits for it has been sent, as if the server had taken each at its time. What
 * was refused is not among them, nor what the server already has.
 */
export const withWaitingEvents = (history: readonly Recorded[], items: readonly OutboxItem[], own: Own): WithWaiting => {
  const waiting = new Set<EventId>()
  const events = [...history]
  for (const item of items.filter(({ stream, answer }) => stream === own.stream && !answer)) {
    const decision = decide(fold(events), item.command, { now: item.at })
    if (!decision.ok) continue
    for (const [place, event] of decision.value.entries()) {
      if (history.some((known) => sameFact(known, event))) continue
      const id = `${item.commandId}-${place}` as EventId
      waiting.add(id)
      events.push(recorded(event, { id, recordedAt: item.at, version: (events.at(-1)?.version ?? 0) + 1, ...own }))
    }
  }
  return { events, waiting }
}

const recorded = (event: Event, envelope: Omit<Envelope, 'via'>): Recorded => ({ ...event, ...envelope, via: 'phone' })

/** The feed may bring a fact before its sending is answered: the same report at the same time is the same fact. */
const sameFact = (known: Recorded, event: Event): boolean => known.type === event.type && known.at === event.at && known.via === 'phone'
