import { z } from 'zod'
import { Instant } from '../../kernel/instant.ts'
import { occupants } from './appointment.ts'
import { declared } from './declare.ts'

/** How what the customer says compares with what is registered. */
export const comparisons = ['matches', 'differs'] as const
/** What differs from what is registered; never the data themselves. */
export const registeredFields = ['name', 'address', 'line', 'phone', 'contract'] as const
export const resolutions = ['corrected', 'confirmed', 'unresolved'] as const
/** What the customer asked for. */
export const requests = ['position', 'cabling-route', 'time', 'extra-work', 'fee', 'speed', 'other'] as const
export const declineReasons = ['unsafe', 'against-rules', 'no-resource', 'not-ours', 'unlawful', 'beyond-authority'] as const
export const alternatives = ['other-position', 'other-route', 'other-time', 'other-product', 'escalate', 'partly'] as const
export const alternativeAnswers = ['accepted', 'rejected', 'undecided'] as const
/** What of the customer's was moved, used or damaged (9.6 9.8). */
export const belongings = ['furniture', 'appliance', 'computer', 'socket', 'toilet', 'ladder', 'floor', 'wall', 'other'] as const
export const movers = ['customer', 'technician', 'together'] as const
export const restorals = ['restored', 'stays-by-wish', 'left'] as const
export const mistakes = ['wrong-line', 'wrong-position', 'wrong-setting', 'dirt', 'noise', 'other'] as const
export const suspendReasons = ['no-resource', 'line-fault', 'equipment', 'weather', 'safety', 'customer'] as const
/** What is to follow: a time agreed with the customer, a withdrawal, or a resource to be found, with a date to be in touch. */
export const continuations = ['new-time', 'withdrawal', 'resource'] as const
export const improperUses = ['shared-beyond-terms', 'unapproved-device', 'wiring-altered', 'resold'] as const
export const cablingQualities = ['safe', 'firm', 'tidy', 'by-rule', 'as-wished'] as const
export const testResults = ['passed', 'failed', 'not-tested'] as const
export const demonstrations = ['internet', 'telephone', 'television', 'wifi', 'usage-notes', 'promotion'] as const
/** What a customer offers a technician (18.3). */
export const offers = ['money', 'cigarettes', 'meal', 'drink', 'water', 'gift', 'kickback'] as const

export const offerOutcomes = ['declined', 'returned', 'accepted'] as const

/** Which of several things of one kind is meant, counted from 1 within a visit; 1 where nothing is said. */
const place = z.number().int().min(1).max(99).optional()
const code = z.string().regex(/^[A-Za-z0-9-]{1,40}$/)

export const insideReports = {
  VerifyRegistration: declared('v1.RegistrationVerified', {
    result: z.enum(comparisons),
    with: z.enum(occupants).optional(),
    /** The owner's data were read out instead of asked for: the wrong way round (9.2). */
    readOut: z.boolean().optional(),
  }),
  RecordMismatch: declared('v1.MismatchRecorded', { field: z.enum(registeredFields), resolution: z.enum(resolutions) }),
  ConfirmPosition: declared('v1.PositionConfirmed', { with: z.enum(occupants).optional() }),
  ConfirmFault: declared('v1.FaultConfirmed', { with: z.enum(occupants).optional() }),
  StartWork: declared('v1.WorkStarted', {
    /** Tools lie in order on the work cloth, nothing on beds or sofas (9.5). */
    toolsOnCloth: z.boolean(),
  }),
  RecordRequest: declared('v1.RequestRecorded', { request: z.enum(requests), met: z.boolean(), place }),
  DeclineRequest: declared('v1.RequestDeclined', {
    request: z.enum(requests),
    place,
    /** Understanding was shown first (9.3). */
    understanding: z.boolean(),
    reason: z.enum(declineReasons).optional(),
    alternative: z.enum(alternatives).optional(),
    answer: z.enum(alternativeAnswers),
  }),
  MoveObject: declared('v1.ObjectMoved', {
    object: z.enum(belongings),
    place,
    /** The customer was first asked to move it themselves (9.6). */
    suggested: z.boolean(),
    /** Absent where nobody consented. */
    consentBy: z.enum(occupants).optional(),
    movedBy: z.enum(movers),
    cleanHands: z.boolean(),
  }),
  RestoreObject: declared('v1.ObjectRestored', { object: z.enum(belongings), place, outcome: z.enum(restorals) }),
  AdmitMistake: declared('v1.MistakeAdmitted', { mistake: z.enum(mistakes), apologised: z.boolean() }),
  CorrectMistake: declared('v1.MistakeCorrected', { mistake: z.enum(mistakes) }),
  ReportDamage: declared('v1.DamageReported', { object: z.enum(belongings), place }),
  SuspendWork: declared('v1.WorkSuspended', {
    reason: z.enum(suspendReasons),
    explained: z.boolean(),
    understanding: z.boolean(),
    next: z.enum(continuations),
    /** By when the customer hears of the resource. */
    contactBy: Instant.optional(),
  }),
  Advise: declared('v1.AdviceGiven', { use: z.enum(improperUses), kindly: z.boolean() }),
  FinishWork: declared('v1.WorkFinished', {
    materials: z
      .array(z.strictObject({ item: code, quantity: z.number().int().min(1).max(9_999) }))
      .max(40)
      .optional(),
    serials: z.array(code).max(20).optional(),
    cabling: z.array(z.enum(cablingQualities)).max(cablingQualities.length).optional(),
    test: z.enum(testResults),
  }),
  Demonstrate: declared('v1.Demonstrated', {
    shown: z.array(z.enum(demonstrations)).max(demonstrations.length),
    guided: z.boolean(),
  }),
  DeclineDemo: declared('v1.DemonstrationDeclined', {}),
  RecordOffer: declared('v1.OfferRecorded', { what: z.enum(offers), outcome: z.enum(offerOutcomes) }),
} as const
