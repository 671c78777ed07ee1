import { type Difference, rebuild as derive } from '../../store/rebuild.ts'
import type { Verb } from '../verb.ts'
import { theDatabase } from './the-database.ts'

export const rebuild: Verb = {
  takes: [],
  flags: { 'dry-run': { type: 'boolean', says: 'only say what differs' } },
  says: 'derives every projection from the events, says what differs from the live ones, and puts it right',
  run: async (asked) => {
    const dry = asked.flags['dry-run'] === true
    const { db } = await theDatabase(asked)
    const rebuilt = await derive(db, { mend: !dry })
    const differing = rebuilt.tables.filter((table) => table.differing > 0)
    const lines = [
      `${rebuilt.events} events in ${rebuilt.streams} streams.`,
      ...rebuilt.tables.map(({ table, rows, differing }) => `${differing > 0 ? '✕' : '✓'} ${table}: ${rows} rows, ${differing} differed`),
      ...differing.flatMap(({ table, examples }) => examples.map((one) => `    ${table} ${told(one)}`)),
      ...(differing.length > 0 ? [dry ? 'Nothing was changed.' : 'They are put right.'] : []),
    ]
    return { ok: differing.length === 0, lines, result: rebuilt }
  },
}

const told = ({ key, what, columns }: Difference): string =>
  `${JSON.stringify(key)} ${what}${columns.length > 0 ? `: ${columns.join(', ')}` : ''}`
