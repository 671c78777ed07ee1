import type { PGlite } from '@electric-sql/pglite'
import type { OpenDatabase, Statement } from './database.ts'

/** Text as the engine reads it: standard strings, in which a backslash is a backslash. */
const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`

/** A value as a literal. Lists are of ids, codes, days and numbers, which need no quotes of their own. */
const literal = (value: unknown): string => {
  if (value === null) return 'null'
  if (typeof value === 'number') return String(value)
  return quoted(Array.isArray(value) ? `{${value.join(',')}}` : String(value))
}

/**
 * Turns on the embedded database. It has one connection in one process: being in a transaction is having the turn. The
 * engine plans a statement anew each time it is asked by parameters, which costs it as much as running it; so statements
 * are prepared once, and run by name.
 */
export const openTurns = (client: PGlite): OpenDatabase['turn'] => {
  const prepared = new Set<string>()
  return (read, decide) =>
    client.transaction(async (tx) => {
      const run = async ({ name, text, values }: Statement): Promise<unknown> => {
        const plan = `"turn ${name}"`
        if (!prepared.has(name)) await tx.exec(`prepare ${plan} as ${text}`)
        prepared.add(name)
        const [answer] = await tx.exec(`execute ${plan}(${values.map(literal).join(',')})`)
        return answer?.rows[0]
      }
      const { write, value } = decide(await run(read))
      if (write) await run(write)
      return value
    })
}
