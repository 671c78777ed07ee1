import { z } from 'zod'
import { SubjectId } from '../../kernel/ids.ts'
import { declared } from './declare.ts'

/** The two papers of a visit (9.11). */
export const papers = ['sheet', 'receipt'] as const
export const media = ['screen', 'paper'] as const
/**
 * Who signs: the line's owner; a proxy, an adult whose relation is declared; a company's agent with authorisation or seal;
 * the user of the line, for repairs; a witness beside the mark of one who cannot write.
 */
export const signerRoles = ['owner', 'proxy', 'company-agent', 'line-user', 'witness'] as const
export const kinships = ['spouse', 'parent', 'child', 'relative', 'flatmate', 'tenant', 'colleague', 'none-declared'] as const
/** 很满意、基本满意、不满意, and 未评价 where the customer left it. */
export const ratings = ['very-satisfied', 'satisfied', 'dissatisfied', 'unrated'] as const
export const cardAnswers = ['received', 'not-received', 'unanswered'] as const
export const signatureRefusals = ['no-reason', 'dissatisfied', 'disputes-charges', 'in-a-hurry', 'distrusts-forms', 'other'] as const
export const voidReasons = ['spoiled', 'wrong-signer', 'wrong-content', 'lost'] as const
/** What a work sheet says (F4); the system knows the rest of it. */
export const sheetParts = ['work-done', 'materials', 'test-result', 'charges'] as const

const signing = {
  medium: z.enum(media),
  role: z.enum(signerRoles),
  /** Whose hand signed, by id: never a name. The order's customer where the owner signs. */
  signer: SubjectId.optional(),
  relation: z.enum(kinships).optional(),
  /** Under age, as far as one could see. */
  minor: z.boolean().optional(),
  /** On paper: the signer's own name stands on it. */
  ownName: z.boolean().optional(),
  /** On paper: 代 stands behind the name. On screen the system prints it. */
  proxyMark: z.boolean().optional(),
  /** A company's agent: authorisation or seal was seen. */
  authorised: z.boolean().optional(),
  /** The customer wrote the date. */
  dated: z.boolean().optional(),
  /** Asked for politely, with a pen at hand, and thanked for (9.10). */
  courtesy: z.boolean().optional(),
} as const

/** What the system is asked to put its name to: it keeps the time it was done at, and may be refused. */
export const formActs = {
  CompleteSheet: declared('v1.SheetCompleted', { filled: z.array(z.enum(sheetParts)).max(sheetParts.length) }),
  SignSheet: declared('v1.SheetSigned', signing),
  SignReceipt: declared('v1.ReceiptSigned', {
    ...signing,
    appointment: z.enum(ratings),
    staff: z.enum(ratings),
    process: z.enum(ratings),
    card: z.enum(cardAnswers),
  }),
  AttestByNumber: declared('v1.AttestedByNumber', {}),
  ConfirmByCustomerCode: declared('v1.ConfirmedByCustomerCode', {}),
} as const

export const formReports = {
  RefuseSignature: declared('v1.SignatureRefused', { paper: z.enum(papers), reason: z.enum(signatureRefusals) }),
  VoidPaper: declared('v1.PaperVoided', { paper: z.enum(papers), reason: z.enum(voidReasons) }),
  HandCard: declared('v1.CardHanded', { largeType: z.boolean().optional() }),
  RefuseCard: declared('v1.CardRefused', {}),
} as const
