import { getTableColumns, getTableName } from 'drizzle-orm'
import type { PgTable } from 'drizzle-orm/pg-core'

/** How many rows of a table go in with one statement: as JSON, which both engines read back by column name. */
export const recordset = <T extends PgTable>(table: T) => {
  const columns = Object.entries(getTableColumns(table)).map(([key, { name }]) => [key, name] as const)
  const name = `"${getTableName(table)}"`
  return {
    name,
    /** Rows as the value of one parameter. */
    json: (rows: readonly T['$inferInsert'][]): string =>
      JSON.stringify(
        rows.map((row) => {
          const named: Record<string, unknown> = {}
          for (const [key, column] of columns) named[column] = (row as Record<string, unknown>)[key] ?? null
          return named
        }),
      ),
    /** The rows of parameter `$n`, to select from. */
    from: (n: number): string => `json_populate_recordset(null::${name}, $${n}::json)`,
  }
}
