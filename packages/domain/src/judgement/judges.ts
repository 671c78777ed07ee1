import type { Duty } from '../regulation/duty.ts'
import { appointmentFirst } from './appointment-first.ts'
import { boundAlike } from './bound-alike.ts'
import { cleanUp } from './clean-up.ts'
import { consentBeforeTouch } from './consent-before-touch.ts'
import { customersChoice } from './customers-choice.ts'
import { damageCompensated } from './damage-compensated.ts'
import { delegatedLimits } from './delegated-limits.ts'
import { demonstration } from './demonstration.ts'
import { doorwayOrder } from './doorway-order.ts'
import { editionInForce } from './edition-in-force.ts'
import type { Judge } from './facts.ts'
import { farewell } from './farewell.ts'
import { customerReceipt, doorNote, serviceCard, workSheet } from './forms.ts'
import { fourOnesCarried } from './four-ones.ts'
import { improperUseAdvised } from './improper-use-advised.ts'
import { lateNotice } from './late-notice.ts'
import { lockedDoorNote } from './locked-door-note.ts'
import { missedByCustomer } from './missed-by-customer.ts'
import { mistakesMended } from './mistakes-mended.ts'
import { noSigningForCustomer } from './no-signing-for-customer.ts'
import { observedOnly } from './observed-only.ts'
import { pairedForms } from './paired-forms.ts'
import { phoneManaged } from './phone-managed.ts'
import { politeSigningAndCard } from './polite-signing-and-card.ts'
import { punctuality } from './punctuality.ts'
import { requestsMet } from './requests-met.ts'
import { restHours } from './rest-hours.ts'
import { conductOnDuty, grooming, uniformAndBadge } from './shift-statement.ts'
import { unrelatedAndLingering } from './unrelated-and-lingering.ts'
import { verifyFirst } from './verify-first.ts'
import { cablingQuality, tidyWork } from './work-quality.ts'

/** One judge a duty. A duty without a judge is shown and cited, and not yet judged. */
export const judges = {
  'bound-alike': boundAlike,
  'delegated-limits': delegatedLimits,
  'uniform-and-badge': uniformAndBadge,
  grooming,
  'conduct-on-duty': conductOnDuty,
  'phone-managed': phoneManaged,
  'doorway-order': doorwayOrder,
  'courteous-speech': observedOnly,
  handshake: observedOnly,
  'unrelated-and-lingering': unrelatedAndLingering,
  farewell,
  'appointment-first': appointmentFirst,
  'rest-hours': restHours,
  'customers-choice': customersChoice,
  punctuality,
  'late-notice': lateNotice,
  'missed-by-customer': missedByCustomer,
  'four-ones': fourOnesCarried,
  'verify-first': verifyFirst,
  'requests-met': requestsMet,
  'cabling-quality': cablingQuality,
  'tidy-work': tidyWork,
  'consent-before-touch': consentBeforeTouch,
  'mistakes-mended': mistakesMended,
  'damage-compensated': damageCompensated,
  demonstration,
  'polite-signing-and-card': politeSigningAndCard,
  'paired-forms': pairedForms,
  'clean-up': cleanUp,
  'improper-use-advised': improperUseAdvised,
  'locked-door-note': lockedDoorNote,
  'no-signing-for-customer': noSigningForCustomer,
  'edition-in-force': editionInForce,
  'service-card': serviceCard,
  'customer-receipt': customerReceipt,
  'door-note': doorNote,
  'work-sheet': workSheet,
} as const satisfies { [D in Duty]?: Judge<D> }

export type JudgedDuty = keyof typeof judges

export const isJudged = (duty: Duty): duty is JudgedDuty => duty in judges
