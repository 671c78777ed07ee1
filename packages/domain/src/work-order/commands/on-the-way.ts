import { z } from 'zod'
import { Instant } from '../../kernel/instant.ts'
import { kitItems } from '../kit.ts'
import { declared } from './declare.ts'

/** Why a technician will be late. */
export const lateReasons = ['traffic', 'previous-visit', 'weather', 'vehicle', 'materials', 'other'] as const
/** How the customer was told. */
export const noticeChannels = ['call', 'message'] as const
/** What the customer said to the new time. */
export const noticeAnswers = ['agreed', 'declined', 'unanswered'] as const
/** What stood between the technician and the customer's door (8.4): it may excuse, and never erases. */
export const obstacles = ['guard', 'lift', 'police', 'weather'] as const
/** How a phone was put away before a visit (6.4): the last is none. */
export const phoneModes = ['silent', 'vibrate', 'off', 'loud'] as const
/** What a technician states before a shift: uniform and badge (6.1), grooming (6.2), the four of 6.3. */
export const shiftStatements = ['uniform', 'badge', 'grooming', 'sober', 'no-pungent-food', 'no-smoking', 'jacket-closed'] as const

/** Before a visit and on the way to it. */
export const wayReports = {
  StatePreShift: declared('v1.PreShiftStated', { stated: z.array(z.enum(shiftStatements)).max(shiftStatements.length) }),
  TickKit: declared('v1.KitTicked', {
    carried: z.array(z.enum(kitItems)).max(kitItems.length),
    /** Pairs of clean shoe covers with them: one for each visit still ahead. */
    coverPairs: z.number().int().min(0).max(99).optional(),
  }),
  ManagePhone: declared('v1.PhoneManaged', { mode: z.enum(phoneModes) }),
  Depart: declared('v1.Departed', {}),
  NotifyLate: declared('v1.LatenessNotified', {
    channel: z.enum(noticeChannels),
    reason: z.enum(lateReasons).optional(),
    offered: Instant.optional(),
    answer: z.enum(noticeAnswers),
  }),
  ReachGate: declared('v1.GateReached', {}),
  Blocked: declared('v1.WayBlocked', { by: z.enum(obstacles) }),
} as const
