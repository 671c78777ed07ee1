import { BranchCode, EmployerCode, mayBeDispatched, PersonId } from '@ruhu/domain'
import { and, asc, eq, sql } from 'drizzle-orm'
import { user } from '../db/schema/auth.ts'
import { employer, staff } from '../db/schema/people.ts'
import { procedureFor } from '../trpc.ts'
import { toEmployer } from './employer.ts'

/** Somebody who visits customers. `dispatchable`: their employer may be given new work now (3). */
export type Technician = {
  id: PersonId
  name: string
  staffNumber: string
  branch: BranchCode
  employer: EmployerCode
  employerName: string
  employerKind: 'company' | 'partner'
  dispatchable: boolean
}

/** The technicians of the caller's branch, or of the city, by name in pinyin. */
export const technicians = procedureFor('staff.technicians').query(async ({ ctx: { deps, actor, scope } }): Promise<Technician[]> => {
  const rows = await deps.db
    .select()
    .from(staff)
    .innerJoin(user, eq(user.id, staff.id))
    .innerJoin(employer, eq(employer.code, staff.employer))
    .where(and(eq(staff.role, 'technician'), scope === 'city' ? undefined : eq(staff.branch, actor.branch)))
    .orderBy(asc(sql`${staff.sortKey} collate "C"`))
  const now = deps.clock.now()
  return rows.map((row) => ({
    id: PersonId.parse(row.staff.id),
    name: row.user.name,
    staffNumber: row.staff.staffNumber,
    branch: BranchCode.parse(row.staff.branch),
    employer: EmployerCode.parse(row.employer.code),
    employerName: row.employer.name,
    employerKind: row.employer.kind,
    dispatchable: mayBeDispatched(toEmployer(row.employer), now),
  }))
})
