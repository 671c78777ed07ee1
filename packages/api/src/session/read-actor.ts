import { BranchCode, channels, EmployerCode, PersonId } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { z } from 'zod'
import { staff } from '../db/schema/people.ts'
import type { Deps } from '../deps.ts'
import type { Actor } from '../store/actor.ts'

/** The header a client names itself in. */
const viaHeader = 'x-ruhu-via'

const Via = z.enum(channels).exclude(['job']).catch('web')

/** Who a request's session belongs to; null without a session, or for an account that is nobody's any more. */
export const readActor = async (deps: Pick<Deps, 'auth' | 'db'>, headers: Headers): Promise<Actor | null> => {
  const session = await deps.auth.api.getSession({ headers })
  if (!session) return null
  const [row] = await deps.db.select().from(staff).where(eq(staff.id, session.user.id))
  if (!row) return null
  return {
    person: PersonId.parse(row.id),
    name: session.user.name,
    staffNumber: row.staffNumber,
    role: row.role,
    branch: BranchCode.parse(row.branch),
    employer: EmployerCode.parse(row.employer),
    via: Via.parse(headers.get(viaHeader)),
  }
}
