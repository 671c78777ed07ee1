import { bigint, index, pgTable, text, uuid } from 'drizzle-orm/pg-core'
import { user } from './auth.ts'

const instant = (name: string) => bigint(name, { mode: 'number' })

/** Provision 3: the company and its partners, with the days a partner's agreement runs. */
export const employer = pgTable('employer', {
  code: text().primaryKey(),
  name: text().notNull(),
  kind: text({ enum: ['company', 'partner'] }).notNull(),
  agreementFrom: instant('agreement_from'),
  agreementUntil: instant('agreement_until'),
})

export const branch = pgTable('branch', { code: text().primaryKey(), name: text().notNull(), phone: text().notNull() })

/** Members of staff; the id is their sign-in's. */
export const staff = pgTable(
  'staff',
  {
    id: uuid()
      .primaryKey()
      .references(() => user.id),
    /** 工号 */
    staffNumber: text('staff_number').notNull().unique(),
    role: text({ enum: ['technician', 'clerk', 'supervisor', 'administrator'] }).notNull(),
    branch: text()
      .notNull()
      .references(() => branch.code),
    employer: text()
      .notNull()
      .references(() => employer.code),
    /** Pinyin, for sorting: both engines compare it alike. */
    sortKey: text('sort_key').notNull(),
  },
  (table) => [index('staff_branch').on(table.branch, table.role)],
)
