import type { Scenario } from '../scenario.ts'
import { bookings } from './booking.ts'
import { contacts } from './contact.ts'
import { refusedActs } from './dispatching.ts'
import { kits } from './four-ones.ts'
import { lateNotices } from './late-notice.ts'
import { lateUploads } from './late-upload.ts'
import { manners } from './manner.ts'
import { onTime } from './on-time.ts'
import { paperwork } from './papers.ts'
import { photos } from './photos.ts'
import { handOvers } from './reassigning.ts'
import { works } from './work.ts'

/** Every named scenario. */
export const scenarios: readonly Scenario[] = [
  ...onTime,
  ...lateNotices,
  ...kits,
  ...bookings,
  ...refusedActs,
  ...handOvers,
  ...photos,
  ...lateUploads,
  ...manners,
  ...contacts,
  ...works,
  ...paperwork,
]
