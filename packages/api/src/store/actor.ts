import type { BranchCode, Channel, EmployerCode, PersonId, Role, Scope } from '@ruhu/domain'
import { eq, type SQL, sql } from 'drizzle-orm'
import { workOrder } from '../db/schema/work-order.ts'

/** Who is asking, and through which client. */
export type Actor = {
  person: PersonId
  name: string
  staffNumber: string
  role: Role
  branch: BranchCode
  employer: EmployerCode
  via: Channel
}

/** The work orders a scope lets somebody see: a stream is visible whole or not at all. */
export const visible = (actor: Actor, scope: Scope): SQL => {
  switch (scope) {
    case 'own':
      return eq(workOrder.technician, actor.person)
    case 'branch':
      return eq(workOrder.branch, actor.branch)
    case 'city':
      return sql`true`
    default:
      return scope satisfies never
  }
}
