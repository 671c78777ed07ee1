import { BranchCode, EmployerCode, PersonId } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import type { Auth } from '../auth/auth.ts'
import type { Database } from '../db/database.ts'
import { staff } from '../db/schema/people.ts'
import type { Actor } from '../store/actor.ts'

/** The channel on which the database tells every node that a session, an account or somebody's place has changed. */
export const accessChannel = 'ruhu_access'

type Somebody = Omit<Actor, 'via'>

/** Who sessions belong to, remembered as long as nothing changed, and for four seconds at most. */
export type Actors = {
  /** Who a session belongs to; null without one, or for an account that is nobody's any more. */
  read: (headers: Headers) => Promise<Somebody | null>
  /** Something changed, or may have: nobody is remembered any more. */
  forget: () => void
}

const freshFor = 4_000
const most = 10_000

/** `listening`: whether changes are heard of. While they are not, nobody is remembered. */
export const createActors = (auth: Auth, db: Database, listening: () => boolean): Actors => {
  const known = new Map<string, { actor: Somebody; readAt: number }>()
  let changes = 0

  const look = async (headers: Headers): Promise<Somebody | null> => {
    const session = await auth.api.getSession({ headers })
    if (!session) return null
    const [row] = await db.select().from(staff).where(eq(staff.id, session.user.id))
    if (!row) return null
    return {
      person: PersonId.parse(row.id),
      name: session.user.name,
      staffNumber: row.staffNumber,
      role: row.role,
      branch: BranchCode.parse(row.branch),
      employer: EmployerCode.parse(row.employer),
    }
  }

  return {
    read: async (headers) => {
      const cookie = headers.get('cookie')
      if (!cookie) return null
      const remembered = known.get(cookie)
      if (remembered && listening() && performance.now() - remembered.readAt < freshFor) return remembered.actor
      const [readAt, before] = [performance.now(), changes]
      const actor = await look(headers)
      // What changed while it was read may not be in it.
      if (actor && before === changes) {
        if (known.size >= most) known.clear()
        known.set(cookie, { actor, readAt })
      } else known.delete(cookie)
      return actor
    },
    forget: () => {
      changes++
      known.clear()
    },
  }
}
