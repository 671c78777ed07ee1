import { z } from 'zod'
import { Slot } from '../../appointment/slot.ts'
import { PersonId } from '../../kernel/ids.ts'
import { Instant } from '../../kernel/instant.ts'
import { declared } from './declare.ts'

/** Why another slot than a ranked one was agreed. */
export const otherSlotReasons = ['no-technician', 'no-material', 'line-not-ready', 'customer-asked'] as const
/** Who at the customer's speaks for them: the line's owner, another adult of the household, a tenant, an agent, a minor. */
export const occupants = ['owner', 'adult', 'tenant', 'agent', 'minor'] as const
/** Why a time was agreed past the counter: an emergency or passing request is an appointment for an agreed now (8.1). */
export const newTimeReasons = [
  'late',
  'missed',
  'blocked',
  'suspended',
  'refused-entry',
  'customer-asked',
  'emergency',
  'passing-request',
] as const
export const missedHow = ['nobody-home', 'asked-late', 'no-answer'] as const
export const contactChannels = ['call', 'message', 'visit'] as const
export const contactPurposes = ['booking', 'follow-up', 'late-notice', 'call-back', 'at-the-door', 'return-call'] as const
export const contactOutcomes = ['answered', 'unanswered', 'refused'] as const
/** How the customer got the name and number of whoever comes (8.3). */
export const contactMeans = ['message', 'paper', 'read-out'] as const

export const appointmentActs = {
  OfferSlots: z.strictObject({ type: z.literal('OfferSlots') }),
  RankChoices: z.strictObject({ type: z.literal('RankChoices'), choices: z.array(Slot).min(1).max(3) }),
  GrantSlot: z.strictObject({ type: z.literal('GrantSlot'), slot: Slot, promisedAt: Instant }),
  AgreeOtherSlot: z.strictObject({
    type: z.literal('AgreeOtherSlot'),
    slot: Slot,
    promisedAt: Instant,
    reason: z.enum(otherSlotReasons),
    customerAgreed: z.literal(true),
  }),
} as const

export const appointmentEvents = {
  'v1.SlotsOffered': z.object({ slots: z.array(Slot) }),
  'v1.ChoicesRanked': z.object({ choices: z.array(Slot) }),
  'v1.SlotGranted': z.object({ slot: Slot, promisedAt: Instant, rank: z.number().int().positive() }),
  'v1.OtherSlotAgreed': z.object({ slot: Slot, promisedAt: Instant, reason: z.enum(otherSlotReasons) }),
} as const

export const appointmentReports = {
  AgreeNewTime: declared('v1.NewTimeAgreed', {
    promisedAt: Instant,
    agreedBy: z.enum(occupants),
    reason: z.enum(newTimeReasons),
  }),
  RecordCustomerMissed: declared('v1.CustomerMissed', { how: z.enum(missedHow) }),
  RecordContactAttempt: declared('v1.ContactAttempted', {
    channel: z.enum(contactChannels),
    purpose: z.enum(contactPurposes),
    outcome: z.enum(contactOutcomes),
    /** The customer rang, or asked to be rung at that time: rest hours do not bind it (8.2). */
    customersWish: z.boolean(),
    /** Rung on a phone the system does not see: nobody can say when (8.2). */
    outside: z.boolean().optional(),
  }),
  DeliverTechnicianContact: declared('v1.TechnicianContactDelivered', {
    technician: PersonId,
    means: z.enum(contactMeans),
    /** The message was delivered, the paper handed over, the number repeated by the customer. */
    confirmed: z.boolean(),
  }),
} as const
