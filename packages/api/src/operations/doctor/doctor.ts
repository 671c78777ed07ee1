import type { Deps } from '../../deps.ts'
import type { ServerEnv } from '../../env.ts'
import type { Check } from './check.ts'
import { checkDatabase } from './database.ts'
import { checkFacts } from './facts.ts'
import { checkMachine } from './machine.ts'

/** Looks at everything a server stands on. A database that does not open is one of the things found wrong. */
export const doctor = async (env: ServerEnv, open: () => Promise<Deps>): Promise<Check[]> => {
  const machine = await checkMachine(env)
  try {
    const deps = await open()
    return [...(await checkDatabase(deps)), ...machine, ...(await checkFacts(deps))]
  } catch (error) {
    return [{ name: 'database', ok: false, says: error instanceof Error ? error.message : String(error) }, ...machine]
  }
}
