import { z } from 'zod'
import { FileId, SubjectId } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/instant.ts'
import { type Duty, duties } from '../../regulation/duty.ts'
import { declared } from './declare.ts'

const duty = z.enum(Object.keys(duties) as [Duty, ...Duty[]])
/** What somebody who was not there to be judged says of a duty. */
export const answers = ['kept', 'breached', 'unsure'] as const
export const transcriptSources = ['call', 'recorder', 'phone'] as const
export const settlements = ['paid', 'repaired', 'replaced', 'refused'] as const
/** Things owed after a visit: seeing a missed customer, a request not met, damage, a resource to be found. */
export const owedKinds = ['follow-up', 'recovery', 'claim', 'resource'] as const
export const pauseReasons = ['customers-wish', 'customers-papers', 'waiting-for-customer'] as const

/** Which visit of the order is meant, counted from 1; the last one where nothing is said. */
const visit = z.number().int().min(1).max(99).optional()
const answered = z.array(z.strictObject({ duty, answer: z.enum(answers) })).max(80)
const owed = z.enum(owedKinds)

export const afterwardsReports = {
  RecordReturnCall: declared('v1.ReturnCallRecorded', { visit, reached: z.boolean(), answers: answered }),
  RecordInspection: declared('v1.InspectionRecorded', { visit, answers: answered.min(1) }),
  AttachTranscript: declared('v1.TranscriptAttached', {
    visit,
    source: z.enum(transcriptSources),
    consent: z.boolean(),
    file: FileId.optional(),
  }),
  ConfirmFinding: declared('v1.FindingConfirmed', { visit, duty }),
  OverruleFinding: declared('v1.FindingOverruled', { visit, duty }),
  RaiseComplaint: declared('v1.ComplaintRaised', { visit, complaint: SubjectId, duties: z.array(duty).min(1).max(20) }),
  WithdrawComplaint: declared('v1.ComplaintWithdrawn', { complaint: SubjectId }),
} as const

/** What settles what a visit left owed. */
export const owedReports = {
  ParkUnreachable: declared('v1.FollowUpParked', { attempts: z.number().int().min(1).max(99) }),
  Reply: declared('v1.OwedReplied', { owed }),
  SettleClaim: declared('v1.ClaimSettled', { settlement: z.enum(settlements) }),
  WaiveClaim: declared('v1.ClaimWaived', {}),
  DecideClaim: declared('v1.ClaimDecided', { liable: z.boolean() }),
  Pause: declared('v1.ClockPaused', { owed, reason: z.enum(pauseReasons), until: Instant.optional() }),
  Resume: declared('v1.ClockResumed', { owed }),
} as const
