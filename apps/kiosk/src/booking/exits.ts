import type { CommandType } from '@ruhu/domain'
import type { Step } from './step.ts'
import type { Booking } from './use-booking.ts'

/** The screen on which an act is asked for. */
const screens: Partial<Record<CommandType, Step>> = { RankChoices: 'choose', GrantSlot: 'grant', AgreeOtherSlot: 'other' }

/** How a refusal's honest way out is taken here; undefined where the screen already is that way, or has its own button for it. */
export const exitOf = (exit: CommandType | undefined, booking: Booking): (() => void) | undefined => {
  if (exit === undefined) return undefined
  if (exit === 'OfferSlots') return () => void booking.offer()
  const screen = screens[exit]
  return screen && screen !== booking.step ? () => booking.go(screen) : undefined
}
