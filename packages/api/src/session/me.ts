import type { Instant } from '@ruhu/domain'
import { eq } from 'drizzle-orm'
import { branch, employer } from '../db/schema/people.ts'
import type { Actor } from '../store/actor.ts'
import { procedureFor } from '../trpc.ts'

/** Who is signed in, where they belong, and the server's time (epoch ms). */
export type Me = Actor & { branchName: string; employerName: string; now: Instant }

/** The caller themselves. Throws UNAUTHORIZED without a session. */
export const me = procedureFor('session.me').query(async ({ ctx: { deps, actor } }): Promise<Me> => {
  const [home] = await deps.db.select().from(branch).where(eq(branch.code, actor.branch))
  const [works] = await deps.db.select().from(employer).where(eq(employer.code, actor.employer))
  return { ...actor, branchName: home?.name ?? actor.branch, employerName: works?.name ?? actor.employer, now: deps.clock.now() }
})
