import type { SubjectId } from '../kernel/ids.ts'
import { no, ok, type Result } from '../kernel/result.ts'
import { type CommandOf, papers, sheetParts } from './commands.ts'
import type { Refusal } from './refusal.ts'
import { isLineWork } from './stages.ts'
import type { OpenWorkOrder } from './work-order.ts'

type Signing = CommandOf<'SignSheet'> | CommandOf<'SignReceipt'>
type Papers = (typeof papers)[number]

/** Whether an order needs its pair of papers: line work does, and every other visit that used one of them (9.11). */
const needsPapers = ({ kind, papers: used }: OpenWorkOrder): boolean => isLineWork(kind) || used?.sheet?.is === 'signed'

/** Which of the two papers an order cannot close without: neither signed, nor honestly ended without (9.11). */
export const missingPapers = (order: OpenWorkOrder): Papers[] =>
  needsPapers(order) ? papers.filter((paper) => order.papers?.[paper] === undefined || order.papers[paper].is === 'complete') : []

/** F4: a work sheet says what was done, with what, how it tested and what it costs, and only once the work is done. */
export const completeSheet = (order: OpenWorkOrder, { filled }: CommandOf<'CompleteSheet'>): Result<true, Refusal> => {
  if (order.papers?.sheet?.is === 'signed')
    return no({ code: 'PAPER_SIGNED', duty: 'paired-forms', facts: { paper: 'sheet' }, exit: 'VoidPaper' })
  if (!order.marks['v1.WorkFinished'] && !order.marks['v1.WorkSuspended'])
    return no({ code: 'WORK_UNFINISHED', duty: 'work-sheet', facts: {}, exit: 'FinishWork' })
  const missing = sheetParts.filter((part) => !filled.includes(part))
  return missing.length > 0 ? no({ code: 'SHEET_INCOMPLETE', duty: 'work-sheet', facts: { missing }, exit: 'CompleteSheet' }) : ok(true)
}

/**
 * 9.11, 18.4: whether a signature on the screen can stand. What was signed on paper is never refused: it is judged. On
 * screen nobody who is on the order or dispatched it signs for the customer, a proxy is an adult other than the owner whose
 * relation is declared, a company's agent is authorised, and the user of the line signs for repairs only.
 */
export const sign = (order: OpenWorkOrder, signing: Signing): Result<true, Refusal> => {
  if (signing.medium === 'paper') return ok(true)
  const paper = signing.type === 'SignSheet' ? 'sheet' : 'receipt'
  if (order.papers?.[paper]?.is === 'signed') return no({ code: 'PAPER_SIGNED', duty: 'paired-forms', facts: { paper }, exit: 'VoidPaper' })
  if (paper === 'sheet' && order.papers?.sheet === undefined)
    return no({ code: 'SHEET_INCOMPLETE', duty: 'paired-forms', facts: { missing: sheetParts }, exit: 'CompleteSheet' })
  if (paper === 'receipt' && isLineWork(order.kind) && !['signed', 'refused', 'without'].includes(order.papers?.sheet?.is ?? ''))
    return no({ code: 'PAPERS_MISSING', duty: 'paired-forms', facts: { missing: ['sheet'] }, exit: 'SignSheet' })
  if (signing.signer && isCrew(order, signing.signer))
    return no({ code: 'SIGNER_ON_ORDER', duty: 'no-signing-for-customer', facts: {}, exit: 'RefuseSignature' })
  return isFit(order, signing)
    ? ok(true)
    : no({ code: 'SIGNER_UNFIT', duty: 'paired-forms', facts: { role: signing.role }, exit: 'RefuseSignature' })
}

/** Whether somebody is on the order, was, or gave it to somebody (18.4). */
export const isCrew = (order: OpenWorkOrder, signer: SubjectId): boolean =>
  [order.technician, ...(order.assistants ?? []), ...(order.formerly ?? []), ...(order.dispatchers ?? [])].some(
    (person) => person !== undefined && (person as string) === signer,
  )

/** Whether a signer is who their role says, as far as was declared: identity tells, never the look of a name. */
export const isFit = (
  { customer, kind }: Pick<OpenWorkOrder, 'customer' | 'kind'>,
  { role, signer, relation, minor = false, authorised = false }: Omit<Signing, 'type' | 'at' | 'medium'>,
): boolean => {
  switch (role) {
    case 'owner':
      return signer === undefined || signer === customer
    case 'proxy':
      return !minor && relation !== undefined && relation !== 'none-declared' && signer !== customer
    case 'company-agent':
      return authorised && signer !== customer
    case 'line-user':
      return kind === 'repair' && !minor
    case 'witness':
      return !minor
    default:
      return role satisfies never
  }
}
