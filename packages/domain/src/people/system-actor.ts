import type { PersonId } from '../kernel/ids.ts'

/** Who is said to have done what the system does by itself. No member of staff, and nobody who can sign in. */
export const systemActor = '00000000-0000-8000-8000-000000000001' as PersonId
