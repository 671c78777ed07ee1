import type { Messages } from '../messages.ts'
import { command, stage } from './commands.ts'
import { vocabulary as v } from './vocabulary.ts'
import { format, list } from './words.ts'

/** What to do next when something was refused. */
export const refusal: Messages['refusal'] = {
  EDITION_ABSENT: () => 'This edition was not in force then; nothing can be opened under it',
  ORDER_OPENED: () => 'This order is already open',
  ORDER_NOT_OPENED: () => 'Open the order first',
  ORDER_ENDED: ({ stage: at }) => `This order is ${stage[at].toLowerCase()}; open another`,
  STAGE_WRONG: ({ stage: at, command: asked }) => `The order stands at “${stage[at]}”: ${command[asked].toLowerCase()} is not possible now`,
  SLOTS_EXHAUSTED: () => 'All times are taken; agree another with the customer',
  SLOT_NOT_OFFERED: ({ slot }) => `${format.slot(slot)} is not on offer; offer times again`,
  SLOT_REPEATED: ({ slot }) => `${format.slot(slot)} was chosen twice; choose another`,
  SLOT_NOT_RANKED: ({ slot }) => `The customer did not choose ${format.slot(slot)}; give a reason and get their agreement`,
  SLOT_FULL: ({ slot }) => `${format.slot(slot)} has just been taken; ask the customer for another`,
  SLOT_PAST: ({ slot }) => `${format.slot(slot)} is over; offer times again`,
  CHOICES_MISSING: () => 'Let the customer choose first',
  PROMISE_OUTSIDE_SLOT: ({ slot }) => `The promised time lies within ${format.window(slot)}`,
  APPOINTMENT_MISSING: () => 'No appointment yet; agree a time with the customer first',
  TECHNICIAN_ELSEWHERE: () => 'This technician belongs to another branch; assign someone else',
  TECHNICIAN_UNCHANGED: () => 'This technician already has the order; choose someone else',
  TECHNICIAN_MISSING: () => 'Nobody has the order yet; assign somebody first',
  TECHNICIAN_ASSIGNED: () => 'Somebody has the order already; reassign it instead',
  AGREEMENT_LAPSED: () => "The partner's agreement is not in force; assign someone else",
  VISIT_NOT_LEFT: ({ stage: at }) => `The visit is not over: “${stage[at]}”. Withdraw an order that cannot be done`,
  WORK_UNFINISHED: () => 'Finish the work before filling in the sheet',
  SHEET_INCOMPLETE: ({ missing }) => `The work sheet lacks ${list(missing.map((part) => v.sheetPart[part]))}; fill it in before signing`,
  PAPER_SIGNED: ({ paper }) => `The ${v.paper[paper]} is signed already; void it to sign again`,
  PAPERS_MISSING: ({ missing }) =>
    `Not signed yet: ${list(missing.map((paper) => v.paper[paper]))}. Where the customer will not, or there is none, say why`,
  SIGNER_ON_ORDER: () => 'Nobody on the order signs for the customer; record a refusal if they will not sign',
  SIGNER_UNFIT: ({ role }) => `Cannot be signed so by ${v.signerRole[role]}; check who signs, or record that nobody can`,
  ATTESTER_NOT_LEAD: () => 'The technician who leads the order attests with their own number',
  ENTRY_UNKNOWN: () => 'This order has no such entry to correct',
  DEADLINE_MOOT: () => 'This deadline no longer stands',
  FILE_UNEXPECTED: () => 'No such photo is waiting to be uploaded',
}
