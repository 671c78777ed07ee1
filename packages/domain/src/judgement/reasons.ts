import type { Instant } from '../kernel/instant.ts'
import type {
  belongings,
  cablingQualities,
  causes,
  mistakes,
  omissions,
  phoneModes,
  shiftStatements,
  signerRoles,
} from '../work-order/commands.ts'
import type { FourOne } from '../work-order/kit.ts'

type OneOf<T extends readonly unknown[]> = T[number]

/** What happens at the door before entering, in its order (6.5). */
export const doorwaySteps = ['knock', 'identify', 'badge', 'purpose', 'consent', 'covers'] as const
export type DoorwayStep = OneOf<typeof doorwaySteps>

/** Where an observation comes from. */
export const observers = ['return-call', 'inspection', 'finding', 'receipt'] as const
export type Observer = OneOf<typeof observers>

/** What saying no to a request goes without (9.3), or a stop of work (9.7). */
export type DeclineLack = 'understanding' | 'reason' | 'alternative'
export type SuspendLack = 'reason' | 'understanding' | 'continuation'
/** What a receipt goes without (F2). */
export type ReceiptLack = 'signature' | 'date' | 'attestation'

/** Why a verdict came out as it did, with the figures that say so; `messages` makes the sentence. Minutes are whole, rounded up. */
export type ReasonFacts = {
  // for any duty
  KIND_NOT_BOUND: object
  NOT_YET: object
  NO_FACTS: object
  NO_VISIT: object
  NO_ENTRY: object
  NO_WORK: object
  CLOCK_UNSTEADY: object
  COMPLAINT_OPEN: object
  OBSERVED_KEPT: { observer: Observer }
  OBSERVED_BREACHED: { observer: Observer }
  ENDED_WITHOUT: { what: OneOf<typeof omissions>; cause: OneOf<typeof causes> }
  // 3 5 21
  EMPLOYER_BOUND: object
  EMPLOYER_LAPSED: object
  DONE_IN_TIME: { due: Instant; doneAt: Instant }
  DONE_LATE: { due: Instant; doneAt?: Instant }
  EDITION_IN_FORCE: object
  EDITION_ABSENT: object
  // 6
  STATED_BEFORE: object
  STATED_WITHOUT: { missing: readonly OneOf<typeof shiftStatements>[] }
  PHONE_MANAGED: { mode: OneOf<typeof phoneModes> }
  PHONE_LOUD: object
  PHONE_LATE: object
  DOORWAY_IN_ORDER: object
  DOORWAY_MISSING: { missing: readonly DoorwayStep[] }
  DOORWAY_DISORDERED: { step: DoorwayStep; before: DoorwayStep }
  KNOCKED_RUDELY: { manner: 'long' | 'heavy' }
  NOBODY_UNRELATED: object
  UNRELATED_ENTERED: { others: number }
  GOODBYE_SAID: object
  GOODBYE_MISSING: object
  DOOR_SLAMMED: object
  // 8
  APPOINTED_FIRST: { promisedAt: Instant }
  APPOINTED_NEVER: object
  CALLED_CONSIDERATELY: object
  CALLED_IN_REST: { calledAt: Instant; until: Instant }
  CALL_UNSEEN: object
  CALLED_NEVER: object
  CHOICE_RESPECTED: object
  CONTACT_MISSING: object
  ARRIVED_ON_TIME: { promisedAt: Instant; arrivedAt: Instant; minutes: number }
  ARRIVED_EARLY: { promisedAt: Instant; arrivedAt: Instant; minutes: number }
  ARRIVED_LATE: { promisedAt: Instant; arrivedAt: Instant; minutes: number }
  ARRIVED_NEVER: { promisedAt: Instant; limit: Instant }
  NOT_LATE: object
  TOLD_IN_TIME: { toldAt: Instant; minutes: number }
  TOLD_TOO_LATE: { toldAt: Instant; minutes: number }
  TOLD_WITHOUT_REASON: { toldAt: Instant }
  TOLD_WITHOUT_TIME: { toldAt: Instant }
  TOLD_NEVER: { limit: Instant }
  TOLD_UNANSWERED: { tried: number }
  CUSTOMER_KEPT_IT: object
  FOLLOWED_UP: { how: 'new-time' | 'withdrawn' | 'parked' }
  FOLLOW_UP_DUE: { due?: Instant }
  FOLLOW_UP_LATE: { due: Instant }
  // 9
  FOUR_ONES_CARRIED: object
  FOUR_ONES_MISSING: { missing: readonly FourOne[] }
  VERIFIED_FIRST: object
  VERIFIED_NEVER: object
  VERIFIED_LATE: object
  LOCATED_NEVER: object
  MISMATCH_UNRESOLVED: object
  DATA_READ_OUT: object
  NO_REQUEST: object
  REQUESTS_MET: object
  REQUEST_UNANSWERED: object
  DECLINED_PROPERLY: object
  DECLINED_WITHOUT: { missing: readonly DeclineLack[] }
  CABLING_STATED: object
  CABLING_LACKING: { missing: readonly OneOf<typeof cablingQualities>[] }
  TOOLS_ON_CLOTH: object
  TOOLS_ELSEWHERE: object
  NOTHING_MOVED: object
  CONSENT_GIVEN: object
  CONSENT_MISSING: { object: OneOf<typeof belongings> }
  HANDS_UNCLEAN: { object: OneOf<typeof belongings> }
  MOVE_NOT_SUGGESTED: { object: OneOf<typeof belongings> }
  NOTHING_WRONG: object
  MISTAKES_MENDED: object
  MISTAKE_UNMENDED: { mistake: OneOf<typeof mistakes> }
  MISTAKE_UNREGRETTED: { mistake: OneOf<typeof mistakes> }
  SUSPENDED_PROPERLY: object
  SUSPENDED_WITHOUT: { missing: readonly SuspendLack[] }
  NOTHING_DAMAGED: object
  CLAIM_CLOSED: object
  CLAIM_OPEN: { due?: Instant }
  CLAIM_LATE: { due: Instant }
  DEMONSTRATED: object
  DEMONSTRATED_NEVER: object
  DEMONSTRATED_IN_PART: object
  DEMONSTRATION_DECLINED: object
  CARD_AND_COURTESY: object
  CARD_MISSING: object
  CARD_AFTER_SIGNING: object
  CARD_REFUSED: object
  COURTESY_MISSING: object
  CARD_NOT_RECEIVED: object
  PAPERS_PAIRED: object
  PAPERS_MISSING: { missing: readonly ('sheet' | 'receipt')[] }
  PAPERS_UNUSED: object
  SIGNER_UNFIT: { role: OneOf<typeof signerRoles> }
  OWN_NAME_MISSING: object
  PROXY_MARK_MISSING: object
  SIGNATURE_REFUSED: object
  OWNER_GONE: object
  CLEANED_UP: object
  CLEANED_NEVER: object
  CLEANED_LATE: object
  OBJECT_LEFT: { object: OneOf<typeof belongings> }
  NOTHING_IMPROPER: object
  ADVISED: object
  ADVISED_UNKINDLY: object
  SOMEBODY_HOME: object
  NOT_ON_TIME: object
  NOTE_POSTED: object
  NOTE_UNSEEN: object
  NOTE_MISSING: object
  NOTE_WITHOUT_NUMBER: object
  // 18.4 and the forms
  CUSTOMER_CONFIRMED: object
  CUSTOMER_UNASKED: object
  SIGNED_BY_STAFF: object
  CARD_HANDED: object
  CARD_NEVER: object
  RECEIPT_COMPLETE: object
  RECEIPT_LACKING: { missing: readonly ReceiptLack[] }
  NO_NOTE: object
  NOTE_COMPLETE: object
  SHEET_COMPLETE: object
  SHEET_MISSING: object
}
export type ReasonCode = keyof ReasonFacts
export type Reason = { [C in ReasonCode]: { code: C; facts: ReasonFacts[C] } }[ReasonCode]
