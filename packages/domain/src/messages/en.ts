import { command, stage } from './en/commands.ts'
import { event } from './en/events.ts'
import { reason } from './en/reasons.ts'
import { refusal } from './en/refusals.ts'
import { vocabulary } from './en/vocabulary.ts'
import {
  format,
  kind,
  kitItem,
  lateReason,
  line,
  list,
  noticeAnswer,
  noticeChannel,
  otherSlotReason,
  photoSubject,
  reassignReason,
  withdrawReason,
} from './en/words.ts'
import type { Messages } from './messages.ts'

/** English, by a switch. */
export const en: Messages = {
  format,
  list,
  kitItem,
  kind,
  line,
  lateReason,
  noticeChannel,
  noticeAnswer,
  otherSlotReason,
  reassignReason,
  photoSubject,
  withdrawReason,
  stage,
  role: { technician: 'Technician', clerk: 'Clerk', supervisor: 'Supervisor', administrator: 'Administrator' },
  channel: { kiosk: 'kiosk', phone: 'phone', web: 'console', cli: 'terminal', job: 'system' },
  system: 'System',
  span: {
    appointment: 'Appointment',
    before: 'Preparing',
    'on-the-way': 'On the way',
    'at-the-door': 'At the door',
    inside: 'Inside',
    forms: 'Papers',
    leaving: 'Leaving',
    afterwards: 'Afterwards',
  },
  formOfAddress: { mr: 'Mr', ms: 'Ms', customer: 'Customer' },
  phase: {
    'to-book': 'To book',
    'to-assign': 'To assign',
    'to-depart': 'To depart',
    'on-the-way': 'On the way',
    'at-door': 'At the door',
    inside: 'Inside',
    left: 'Left',
    closed: 'Closed',
    withdrawn: 'Withdrawn',
  },
  command,
  force: { information: 'information', duty: 'must', prohibition: 'must not', soft: 'as far as possible' },
  proof: { C: 'computed', A: 'attested', O: 'observed', R: 'reference' },
  outcome: { kept: 'Kept', breached: 'Breached', unproven: 'Unproven', 'not-applicable': 'Not applicable' },
  basis: { computed: 'computed', observed: 'observed', attested: 'own word', none: 'no facts' },
  strength: { system: 'system or customer', other: 'another person', self: 'own word' },
  accordingTo: (provision) => `Provision ${provision}`,
  event,
  reason,
  refusal,
  vocabulary,
}
