import { cameBefore } from '../work-order/chronology.ts'
import { breach, breached, type Finding, isOver, type Judge, kept, notApplicable, unproven, unrecorded } from './facts.ts'
import type { ReceiptLack } from './reasons.ts'
import { mayUsePapers, refusalOf, signatureOn, usesPapers } from './signatures.ts'
import { allOf, firstOf, lastOf } from './visits.ts'

/** F1: the service card reaches the customer; what stands on it is the edition's own. The customer's answer counts for more than the tick. */
export const serviceCard: Judge<'service-card'> = (_, facts) => {
  const card = firstOf(facts.visit, 'v1.CardHanded')
  if (!usesPapers(facts) && !card) return mayUsePapers(facts) ? unproven('NOT_YET') : notApplicable('PAPERS_UNUSED')
  const receipt = signatureOn(facts, 'receipt')
  if (receipt?.data.card === 'not-received') return { ...breached('CARD_NOT_RECEIVED', receipt), ...(card && { disputed: [card] }) }
  if (receipt?.data.card === 'received') return kept('CARD_HANDED', receipt)
  if (card) return kept('CARD_HANDED', card)
  const refused = firstOf(facts.visit, 'v1.CardRefused')
  return refused ? notApplicable('CARD_REFUSED', refused) : unrecorded(facts)
}

/** F2: the receipt carries the customer's signature and date, and the lead's number and date. */
export const customerReceipt: Judge<'customer-receipt'> = (_, facts) => {
  if (!usesPapers(facts)) return mayUsePapers(facts) ? unproven('NOT_YET') : notApplicable('PAPERS_UNUSED')
  const receipt = signatureOn(facts, 'receipt')
  const over = isOver(facts)
  if (!receipt) {
    const refusal = refusalOf(facts, 'receipt')
    if (refusal) return { ...unproven('SIGNATURE_REFUSED', refusal), review: 'return-call' }
    return over ? lacking(['signature'], facts.visit.left) : unproven('NOT_YET')
  }
  const attested = lastOf(facts.visit, 'v1.AttestedByNumber')
  const missing: ReceiptLack[] = []
  if (receipt.data.dated === false) missing.push('date')
  if (!attested) missing.push('attestation')
  if (missing.length === 0) return kept('RECEIPT_COMPLETE', receipt, attested)
  return over ? lacking(missing, receipt) : unproven('NOT_YET', receipt)
}

const lacking = (missing: readonly ReceiptLack[], ...cites: Parameters<typeof breached>[1][]): Finding =>
  breach({ code: 'RECEIPT_LACKING', facts: { missing } }, ...cites)

/** F3: the note on a locked door says who came and whom to ring; the system prints the rest. */
export const doorNote: Judge<'door-note'> = (_, facts) => {
  const notes = allOf(facts.visit, 'v1.DoorNotePosted')
  if (notes.length === 0) return notApplicable('NO_NOTE')
  const without = notes.find(({ data }) => !data.phoneLeft)
  return without && without === notes[notes.length - 1]
    ? breached('NOTE_WITHOUT_NUMBER', without)
    : kept('NOTE_COMPLETE', notes[notes.length - 1])
}

/** F4: the work sheet says what was done, with what, how it tested and what it costs, before anybody signs it. */
export const workSheet: Judge<'work-sheet'> = (_, facts) => {
  if (!usesPapers(facts)) return mayUsePapers(facts) ? unproven('NOT_YET') : notApplicable('PAPERS_UNUSED')
  const complete = firstOf(facts.visit, 'v1.SheetCompleted')
  const signed = signatureOn(facts, 'sheet')
  if (complete && (!signed || cameBefore(complete, signed))) return kept('SHEET_COMPLETE', complete)
  if (signed) return breached('SHEET_MISSING', signed, complete)
  return isOver(facts) ? unrecorded(facts) : unproven('NOT_YET')
}
