import type { CommandOf, Instant, Slot } from '@ruhu/domain'

/** What was agreed with the customer so far. */
export type Agreement = {
  slot: Slot | undefined
  promisedAt: Instant | undefined
  reason: CommandOf<'AgreeOtherSlot'>['reason'] | undefined
  agreed: boolean
}

export const noAgreement: Agreement = { slot: undefined, promisedAt: undefined, reason: undefined, agreed: false }

/** What is still open, in the order of the screen: another time needs a reason and the customer's agreement (8.3). */
export const openIn = ({ promisedAt, reason, agreed }: Agreement): ('slot' | 'reason' | 'agreed')[] => [
  ...(promisedAt === undefined ? (['slot'] as const) : []),
  ...(reason === undefined ? (['reason'] as const) : []),
  ...(agreed ? [] : (['agreed'] as const)),
]
