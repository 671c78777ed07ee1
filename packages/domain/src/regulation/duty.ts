import { z } from 'zod'

const none = z.strictObject({})
const minutes = z.number().int().nonnegative()

/**
 * The closed set of duties a regulation can lay on a visit, each with the numbers its provision states.
 * Commands, refusals, judges and screens cite a duty; the edition in force says which provision that is.
 */
export const duties = {
  // who is bound
  'bound-alike': none,
  'delegated-limits': none,
  // appearance and manner
  'uniform-and-badge': none,
  grooming: none,
  'conduct-on-duty': none,
  'phone-managed': none,
  'doorway-order': none,
  'courteous-speech': none,
  handshake: none,
  'unrelated-and-lingering': none,
  farewell: none,
  // questions
  'first-inquiry': none,
  // appointment
  'appointment-first': none,
  'rest-hours': none,
  'customers-choice': none,
  punctuality: z.strictObject({ earlyMinutes: minutes, lateMinutes: minutes }),
  'late-notice': z.strictObject({ beforeMinutes: minutes }),
  'missed-by-customer': none,
  // installing, moving, repairing
  'four-ones': none,
  'verify-first': none,
  'requests-met': none,
  'cabling-quality': none,
  'tidy-work': none,
  'consent-before-touch': none,
  'mistakes-mended': none,
  'damage-compensated': none,
  demonstration: none,
  'polite-signing-and-card': none,
  'paired-forms': none,
  'clean-up': none,
  'improper-use-advised': none,
  'locked-door-note': none,
  // selling, asking, accepting
  'permission-to-present': none,
  'truthful-materials': z.strictObject({ topics: z.number().int().positive() }),
  'voluntary-purchase': none,
  'beyond-authority': none,
  'answers-given': none,
  'secrets-kept': none,
  'uniform-contracts': none,
  'called-out-tender': none,
  'pre-acceptance': none,
  'retention-asked': none,
  'market-notes': none,
  'business-papers': none,
  'id-copies': none,
  'community-contact': none,
  // language
  'plain-mandarin': none,
  'form-of-address': none,
  'polite-phrases': none,
  'no-disrespect': none,
  'no-unfriendliness': none,
  'no-impatience': none,
  'no-foul-language': none,
  // the eight must-nots
  'no-customer-labour': none,
  'no-insolence': none,
  'no-gifts': none,
  'no-signing-for-customer': none,
  'no-irregular-charges': none,
  'no-retaliation': none,
  'customer-data-kept': none,
  'no-unapproved-business': none,
  // the regulation itself
  'edition-in-force': none,
  // forms
  'service-card': none,
  'customer-receipt': none,
  'door-note': none,
  'work-sheet': none,
} as const satisfies Record<string, z.ZodType>

/** The name of a duty. A duty nobody defined does not compile. */
export type Duty = keyof typeof duties

/** The parameters each duty takes, as an edition states them. */
export type DutyParameters = { [D in Duty]: z.infer<(typeof duties)[D]> }
