import { z } from 'zod'
import { CommandId, FileId } from '../../kernel/ids.ts'
import { declared } from './declare.ts'

/** What was cleaned up (9.12). */
export const cleanUps = ['swept', 'rubbish-taken', 'tools-packed', 'belongings-back'] as const
/** What a visit ends without. */
export const omissions = [
  'verification',
  'covers',
  'demonstration',
  'clean-up',
  'card',
  'sheet',
  'receipt',
  'door-note',
  'farewell',
] as const
/** Whose doing it was: staff's is a breach; the customer's or a third party's is asked about in a return call. */
export const causes = ['customer', 'staff', 'third-party'] as const
export const omissionReasons = ['refused', 'left-early', 'unwell', 'emergency', 'forgotten', 'not-available', 'other'] as const
export const correctionReasons = ['wrong-tap', 'wrong-order', 'wrong-value', 'not-done'] as const

export const leavingReports = {
  TickCleanUp: declared('v1.CleanedUp', { done: z.array(z.enum(cleanUps)).max(cleanUps.length) }),
  SayGoodbye: declared('v1.GoodbyeSaid', { doorGently: z.boolean() }),
  EndWithout: declared('v1.EndedWithout', {
    what: z.enum(omissions),
    cause: z.enum(causes),
    reason: z.enum(omissionReasons),
    evidence: FileId.optional(),
  }),
} as const

/** Mends a wrong tap by naming the command that made it: a phone knows that before the server has the entry. */
export const correcting = { entry: CommandId, reason: z.enum(correctionReasons) } as const
