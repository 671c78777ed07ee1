import { cameBefore, latestOf } from '../work-order/chronology.ts'
import type { papers } from '../work-order/commands.ts'
import type { RecordedOf } from '../work-order/events.ts'
import { isOfLineWork, isOver, type VisitFacts, workOf } from './facts.ts'
import { allOf, firstOf } from './visits.ts'

export type Signed = RecordedOf<'v1.SheetSigned'> | RecordedOf<'v1.ReceiptSigned'>
type Paper = (typeof papers)[number]

/** The signature that stands on a paper of a visit: the last that was not voided since. */
export const signatureOn = <P extends Paper>(
  { visit }: VisitFacts,
  paper: P,
): (P extends 'sheet' ? RecordedOf<'v1.SheetSigned'> : RecordedOf<'v1.ReceiptSigned'>) | undefined => {
  const voided = allOf(visit, 'v1.PaperVoided').filter(({ data }) => data.paper === paper)
  const signed: readonly Signed[] = paper === 'sheet' ? allOf(visit, 'v1.SheetSigned') : allOf(visit, 'v1.ReceiptSigned')
  return latestOf(signed.filter((fact) => !voided.some((spoiled) => cameBefore(fact, spoiled)))) as never
}

/** The customer's refusal to sign a paper, where nobody has signed it. */
export const refusalOf = ({ visit }: VisitFacts, paper: Paper): RecordedOf<'v1.SignatureRefused'> | undefined =>
  allOf(visit, 'v1.SignatureRefused').find(({ data }) => data.paper === paper)

/** Whether a visit needs its papers: line work that was done does, and every other visit that used one (9.10, 9.11). */
export const usesPapers = (facts: VisitFacts): boolean =>
  (isOfLineWork(facts) && workOf(facts.visit) !== undefined) ||
  firstOf(facts.visit, 'v1.ReceiptSigned') !== undefined ||
  firstOf(facts.visit, 'v1.SheetSigned') !== undefined ||
  (firstOf(facts.visit, 'v1.CardHanded') !== undefined && isOfLineWork(facts))

/** Whether line work may still come to its papers. */
export const mayUsePapers = (facts: VisitFacts): boolean => isOfLineWork(facts) && !isOver(facts)
