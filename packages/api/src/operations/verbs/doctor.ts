import { doctor as examine } from '../doctor/doctor.ts'
import type { Verb } from '../verb.ts'
import { theDatabase } from './the-database.ts'

export const doctor: Verb = {
  takes: [],
  says: 'looks at everything the server stands on, and says what is not as it should be',
  run: async (asked) => {
    const checks = await examine(asked.env, () => theDatabase(asked))
    const width = Math.max(...checks.map(({ name }) => name.length))
    const lines = checks.map(({ name, ok, says }) => `${ok ? '✓' : '✕'} ${name.padEnd(width)}   ${says}`)
    return { ok: checks.every(({ ok }) => ok), lines, result: { checks } }
  },
}
