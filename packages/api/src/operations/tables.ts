import { is } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import * as schema from '../db/schema/index.ts'

/** A table as operations on the whole database see it. `type` is as SQL spells it. */
export type Table = { name: string; columns: readonly { name: string; type: string }[] }

type Config = ReturnType<typeof getTableConfig>

/** Those that a foreign key points to come first. */
const inOrder = (configs: readonly Config[], placed: readonly Config[] = []): readonly Config[] => {
  if (configs.length === 0) return placed
  const names = new Set(placed.map(({ name }) => name))
  const isReady = ({ name, foreignKeys }: Config) =>
    foreignKeys.map((key) => getTableConfig(key.reference().foreignTable).name).every((other) => other === name || names.has(other))
  const ready = configs.filter(isReady)
  if (ready.length === 0) throw new Error(`tables point at each other in a circle: ${configs.map(({ name }) => name).join(', ')}`)
  return inOrder(
    configs.filter((config) => !ready.includes(config)),
    [...placed, ...ready],
  )
}

const configs = Object.values(schema)
  .filter((value) => is(value, PgTable))
  .map(getTableConfig)

/** Every table of the schema, in an order in which they can be filled. */
export const tables: readonly Table[] = inOrder(configs).map(({ name, columns }) => ({
  name,
  columns: columns.filter(({ generated }) => !generated).map((column) => ({ name: column.name, type: column.getSQLType() })),
}))

/** Nobody stays signed in through a restore. */
const passing: readonly string[] = ['session', 'verification']

/** What a backup holds. */
export const keptTables: readonly Table[] = tables.filter(({ name }) => !passing.includes(name))
