import { removeDemonstration as remove } from '../remove-demonstration.ts'
import type { Verb } from '../verb.ts'
import { theDatabase } from './the-database.ts'

export const removeDemonstration: Verb = {
  takes: [],
  flags: { yes: { type: 'boolean', says: 'yes, everything in it' } },
  says: 'empties a database that holds the demonstration, for a start with DEMO=0',
  run: async (asked) => {
    if (!asked.flags.yes) throw new Error('this empties the whole database: say --yes. Nothing was removed')
    const { aside } = await remove(await theDatabase(asked))
    const lines = [
      'The demonstration is removed: the database is empty.',
      ...aside.map((file) => `Its book is kept as ${file}.`),
      'Any server that runs on it must be started anew, with DEMO=0.',
    ]
    return { ok: true, lines, result: { aside } }
  },
}
