import type { Command } from './commands.ts'
import type { Event, EventOf, EventType } from './events.ts'
import type { OpenWorkOrder } from './work-order.ts'

/** What follows by itself from one fact, on the order as it stands after it. */
export type Reaction<T extends EventType = EventType> = (event: EventOf<T>, order: OpenWorkOrder) => readonly Command[]

/** Empty so far: the streams reactions feed (follow-ups, claims, inquiries) are not there yet. */
const reactions: { readonly [T in EventType]?: Reaction<T> } = {}

/** The commands that follow by themselves from a fact, to be decided in the same transaction. */
export const react = (event: Event, order: OpenWorkOrder): readonly Command[] =>
  (reactions[event.type] as Reaction | undefined)?.(event, order) ?? []
