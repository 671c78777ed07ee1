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

/** What of an order decides who sees it. */
export type ScopeColumns = { branch: string; technician?: string | null | undefined }

/** Whether somebody sees an order in a scope. A stream is visible whole or not at all. */
export const sees = ({ person, branch }: Pick<Actor, 'person' | 'branch'>, scope: Scope, order: ScopeColumns): boolean => {
  switch (scope) {
    case 'own':
      return order.technician === person
    case 'branch':
      return order.branch === branch
    case 'city':
      return true
    default:
      return scope satisfies never
  }
}

/** The same as a condition: the work orders a scope lets somebody see. */
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
