import { type Slot, sameSlot } from '@ruhu/domain'

/** How many times a customer may rank (8.3). */
export const most = 3

export type RankingAction =
  | { type: 'toggle'; slot: Slot }
  | { type: 'move'; from: number; by: -1 | 1 }
  | { type: 'remove'; slot: Slot }
  /** Drops what is not to be had any more. */
  | { type: 'keep'; free: readonly Slot[] }

const has = (slots: readonly Slot[], slot: Slot) => slots.some((one) => sameSlot(one, slot))

/** The customer's times, best first. The same list comes back when nothing changes. */
export const ranking = (slots: readonly Slot[], action: RankingAction): readonly Slot[] => {
  switch (action.type) {
    case 'toggle':
      if (has(slots, action.slot)) return ranking(slots, { type: 'remove', slot: action.slot })
      return slots.length < most ? [...slots, action.slot] : slots
    case 'move':
      return moved(slots, action.from, action.from + action.by)
    case 'remove':
      return slots.filter((slot) => !sameSlot(slot, action.slot))
    case 'keep':
      return slots.every((slot) => has(action.free, slot)) ? slots : slots.filter((slot) => has(action.free, slot))
    default:
      return action satisfies never
  }
}

const moved = (slots: readonly Slot[], from: number, to: number): readonly Slot[] => {
  const slot = slots[from]
  if (!slot || to < 0 || to >= slots.length) return slots
  return slots.toSpliced(from, 1).toSpliced(to, 0, slot)
}
