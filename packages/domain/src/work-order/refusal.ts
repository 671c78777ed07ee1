import type { Slot } from '../appointment/slot.ts'
import type { Duty } from '../regulation/duty.ts'
import type { CommandType, papers, sheetParts, signerRoles } from './commands.ts'
import type { Stage } from './stages.ts'

type Paper = (typeof papers)[number]

/** The facts each refusal stands on; its code is `NOUN_STATE`. */
export type RefusalFacts = {
  EDITION_ABSENT: object
  ORDER_OPENED: object
  ORDER_ENDED: { stage: Stage }
  ORDER_NOT_OPENED: object
  STAGE_WRONG: { stage: Stage; command: CommandType }
  SLOTS_EXHAUSTED: object
  SLOT_NOT_OFFERED: { slot: Slot }
  SLOT_REPEATED: { slot: Slot }
  SLOT_NOT_RANKED: { slot: Slot }
  SLOT_FULL: { slot: Slot }
  SLOT_PAST: { slot: Slot }
  CHOICES_MISSING: object
  PROMISE_OUTSIDE_SLOT: { slot: Slot }
  APPOINTMENT_MISSING: { stage: Stage }
  TECHNICIAN_ELSEWHERE: object
  TECHNICIAN_UNCHANGED: object
  TECHNICIAN_MISSING: object
  TECHNICIAN_ASSIGNED: object
  AGREEMENT_LAPSED: object
  VISIT_NOT_LEFT: { stage: Stage }
  WORK_UNFINISHED: object
  SHEET_INCOMPLETE: { missing: readonly (typeof sheetParts)[number][] }
  PAPER_SIGNED: { paper: Paper }
  PAPERS_MISSING: { missing: readonly Paper[] }
  SIGNER_ON_ORDER: object
  SIGNER_UNFIT: { role: (typeof signerRoles)[number] }
  ATTESTER_NOT_LEAD: object
  ENTRY_UNKNOWN: object
  DEADLINE_MOOT: object
  FILE_UNEXPECTED: object
}
export type RefusalCode = keyof RefusalFacts

/**
 * The regulation says no. Never an exception: clients show it, tests compare it. `exit` is the command that is the
 * honest way out, where there is one.
 */
export type RefusalOf<C extends RefusalCode> = { code: C; duty: Duty; facts: RefusalFacts[C]; exit?: CommandType }
export type Refusal = { [C in RefusalCode]: RefusalOf<C> }[RefusalCode]
