import { bigint, index, integer, pgTable, primaryKey, text, uniqueIndex, uuid } from 'drizzle-orm/pg-core'

const instant = (name: string) => bigint(name, { mode: 'number' })

/** Projection of each work order: what lists filter by and scopes compare. Ids and times only. */
export const workOrder = pgTable(
  'work_order',
  {
    id: uuid().primaryKey(),
    number: text().notNull(),
    branch: text().notNull(),
    technician: uuid(),
    customer: uuid().notNull(),
    stage: text().notNull(),
    openedAt: instant('opened_at').notNull(),
    promisedAt: instant('promised_at'),
    changedAt: instant('changed_at').notNull(),
  },
  (table) => [
    uniqueIndex('work_order_number').on(table.number),
    index('work_order_branch').on(table.branch, table.promisedAt),
    index('work_order_technician').on(table.technician, table.promisedAt),
  ],
)

/** Visits promised in each window of a branch: what keeps a window from being given away twice. */
export const slotLoad = pgTable(
  'slot_load',
  { branch: text().notNull(), start: instant('start').notNull(), taken: integer().notNull() },
  (table) => [primaryKey({ columns: [table.branch, table.start] })],
)

/** Last order number given out on each business day. */
export const orderCounter = pgTable('order_counter', { day: text().primaryKey(), last: integer().notNull() })
