import { backUp } from '../back-up.ts'
import type { Verb } from '../verb.ts'
import { theDatabase } from './the-database.ts'

export const backup: Verb = {
  takes: ['FILE'],
  says: 'writes the whole database to one file, for either engine; the key file is no part of it',
  meanwhile: 'the running server gives a backup too: npm run -s ruhu -- backup FILE',
  run: async (asked) => {
    const file = asked.file(asked.given[0] ?? '')
    const { rows } = await backUp(await theDatabase(asked), file)
    const total = Object.values(rows).reduce((sum, count) => sum + count, 0)
    const lines = [
      `${file} holds ${rows.event ?? 0} events, ${total} rows in all.`,
      'The key file is not in it. Keep both, apart from each other.',
    ]
    return { ok: true, lines, result: { file, rows } }
  },
}
