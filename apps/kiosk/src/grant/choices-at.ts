import { type Instant, type Slot, sameSlot } from '@ruhu/domain'
import type { CellState, OpenWindow } from '../choose/slot-table.ts'

export type RankedChoice = { slot: Slot; state: CellState }

/** The ranked times with what became of them since; free as long as nobody has said otherwise. */
export const choicesAt = (choices: readonly Slot[], windows: readonly OpenWindow[] | undefined, now: Instant): RankedChoice[] =>
  choices.map((slot) => {
    if (slot.start <= now) return { slot, state: 'past' }
    const window = windows?.find((one) => sameSlot(one.slot, slot))
    return { slot, state: windows && !window?.left ? 'full' : 'free' }
  })
