import type { Instant } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { branch, employer } from '../db/schema/people.ts'
import type { Actor } from '../store/actor.ts'
import { procedureFor } from '../trpc.ts'

/** Who is signed in, where they belong, every branch's name by its code, and the server's time (epoch ms). */
export type Me = Actor & { branchName: string; employerName: string; branches: Record<string, string>; now: Instant }

/** The caller themselves. Throws UNAUTHORIZED without a session. */
export const me = procedureFor('session.me').query(async ({ ctx: { deps, actor } }): Promise<Me> => {
  const branches = Object.fromEntries((await deps.db.select().from(branch)).map(({ code, name }) => [code, name]))
  const [works] = await deps.db.select().from(employer).where(eq(employer.code, actor.employer))
  return {
    ...actor,
    branchName: branches[actor.branch] ?? actor.branch,
    employerName: works?.name ?? actor.employer,
    branches,
    now: deps.clock.now(),
  }
})
