import { cameBefore } from '../work-order/chronology.ts'
import { breached, isOver, type Judge, kept, notApplicable, unproven, unrecorded } from './facts.ts'
import { mayUsePapers, signatureOn, usesPapers } from './signatures.ts'
import { firstOf } from './visits.ts'

/**
 * 9.10: signatures are asked for politely, with a pen at hand, and thanked for; the service card is handed over before. What
 * the customer answers on the receipt counts for more than the tick. A customer may refuse the card.
 */
export const politeSigningAndCard: Judge<'polite-signing-and-card'> = (_, facts) => {
  const { visit } = facts
  if (!usesPapers(facts)) return mayUsePapers(facts) ? unproven('NOT_YET') : notApplicable('PAPERS_UNUSED')
  const card = firstOf(visit, 'v1.CardHanded')
  const receipt = signatureOn(facts, 'receipt')
  const sheet = signatureOn(facts, 'sheet')
  if (receipt?.data.card === 'not-received') return { ...breached('CARD_NOT_RECEIVED', receipt), ...(card && { disputed: [card] }) }
  const rude = [sheet, receipt].find((signed) => signed?.data.courtesy === false)
  if (rude) return breached('COURTESY_MISSING', rude)
  const refused = firstOf(visit, 'v1.CardRefused')
  if (!card && refused && !(receipt && cameBefore(receipt, refused))) return notApplicable('CARD_REFUSED', refused)
  if (receipt?.data.card === 'received') return kept('CARD_AND_COURTESY', receipt)
  if (!receipt) return isOver(facts) ? (card ? kept('CARD_HANDED', card) : unrecorded(facts)) : unproven('NOT_YET', card)
  if (!card) return breached('CARD_MISSING', receipt)
  return cameBefore(card, receipt) ? kept('CARD_AND_COURTESY', card, receipt) : breached('CARD_AFTER_SIGNING', receipt, card)
}
