import type { SubjectId } from '../kernel/ids.ts'
import { breached, isOver, type Judge, kept, notApplicable, unproven, type VisitFacts } from './facts.ts'
import { signatureOn } from './signatures.ts'
import { allOf, firstOf } from './visits.ts'

/**
 * 18.4: nobody on the order, or who dispatched it, signs for the customer. Kept only where the customer's side confirms it:
 * by a code to their phone, or in a return call.
 */
export const noSigningForCustomer: Judge<'no-signing-for-customer'> = (_, facts) => {
  const signed = [...allOf(facts.visit, 'v1.SheetSigned'), ...allOf(facts.visit, 'v1.ReceiptSigned')]
  if (signed.length === 0) return isOver(facts) ? notApplicable('PAPERS_UNUSED') : unproven('NOT_YET')
  const byStaff = signed.find(({ data }) => data.signer !== undefined && isCrew(facts, data.signer))
  if (byStaff) return breached('SIGNED_BY_STAFF', byStaff)
  const code = firstOf(facts.visit, 'v1.ConfirmedByCustomerCode')
  const standing = [signatureOn(facts, 'sheet'), signatureOn(facts, 'receipt')]
  return code ? kept('CUSTOMER_CONFIRMED', ...standing, code) : unproven('CUSTOMER_UNASKED', ...standing)
}

const isCrew = ({ order }: VisitFacts, signer: SubjectId): boolean =>
  [...order.leads, ...allOf(order, 'v1.TechnicianAssigned')].some(
    ({ by, data }) => (by as string) === signer || (data.technician as string) === signer,
  )
