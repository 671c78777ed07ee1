import { isFit } from '../work-order/papers.ts'
import { breach, breached, type Finding, isOver, type Judge, kept, notApplicable, unproven, type VisitFacts } from './facts.ts'
import { mayUsePapers, refusalOf, type Signed, signatureOn, usesPapers } from './signatures.ts'

/**
 * 9.11: work sheet and receipt, one to one, each signed by the line's owner or by a proxy who writes their own name and 代.
 * Where the owner has died the user of a line that was repaired signs, and no proxy can exist. A customer may refuse to
 * sign: nobody does it for them, and a return call asks why.
 */
export const pairedForms: Judge<'paired-forms'> = (_, facts) => {
  if (!usesPapers(facts)) return mayUsePapers(facts) ? unproven('NOT_YET') : notApplicable('PAPERS_UNUSED')
  const sheet = signatureOn(facts, 'sheet')
  const receipt = signatureOn(facts, 'receipt')
  for (const signed of [sheet, receipt]) {
    const wrong = signed && wronglySigned(signed, facts)
    if (wrong) return wrong
  }
  if (sheet && receipt) {
    return [sheet, receipt].some(({ data }) => data.role === 'line-user')
      ? notApplicable('OWNER_GONE', sheet, receipt)
      : kept('PAPERS_PAIRED', sheet, receipt)
  }
  const missing = [...(sheet ? [] : ['sheet' as const]), ...(receipt ? [] : ['receipt' as const])]
  const refusals = missing.map((paper) => refusalOf(facts, paper))
  if (refusals.every((refusal) => refusal !== undefined))
    return { ...unproven('SIGNATURE_REFUSED', sheet, receipt, ...refusals), review: 'return-call' }
  if (!isOver(facts)) return unproven('NOT_YET', sheet, receipt)
  return breach({ code: 'PAPERS_MISSING', facts: { missing } }, sheet, receipt, facts.visit.left)
}

const wronglySigned = (signed: Signed, { order }: VisitFacts): Finding | undefined => {
  const { data } = signed
  const { customer, kind } = order.opened.data
  if (!isFit({ customer, kind }, data)) return breach({ code: 'SIGNER_UNFIT', facts: { role: data.role } }, signed)
  // On the screen the system prints the name and 代.
  if (data.medium === 'screen') return undefined
  if (data.ownName === false) return breached('OWN_NAME_MISSING', signed)
  const proxy = data.role === 'proxy' || data.role === 'company-agent'
  return proxy && !data.proxyMark ? breached('PROXY_MARK_MISSING', signed) : undefined
}
