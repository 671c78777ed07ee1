/**
 * `npm run -s provisions`: every provision and form of the edition in force, and in how many of the named scenarios it
 * was judged, kept, breached, or cited by a refusal. With `--json` one array of objects, for other programs.
 */
import { rules2015 } from '../packages/domain/src/index.ts'
import { coverage, type ProvisionRow, scenarios } from '../packages/domain/testing/index.ts'

const columns = [
  ['id', 5, ({ id }) => id],
  ['proof', 7, ({ proof }) => proof.join(' ')],
  ['judged', 8, ({ judged }) => count(judged)],
  ['kept', 6, ({ kept }) => count(kept)],
  ['breached', 10, ({ breached }) => count(breached)],
  ['refused', 9, ({ refused }) => count(refused)],
  // Last, because Chinese is two columns wide and some terminals disagree about the quotes.
  ['title', 0, ({ title }) => title],
] as const satisfies readonly (readonly [head: string, width: number, cell: (row: ProvisionRow) => string])[]

const count = (n: number): string => (n === 0 ? '·' : String(n))

const table = (rows: readonly ProvisionRow[]): string => {
  const lines = [
    columns.map(([head, width]) => head.padEnd(width)),
    ...rows.map((row) => columns.map(([, width, cell]) => cell(row).padEnd(width))),
  ]
  const judged = rows.filter((row) => row.judged > 0).length
  const summary = `${rows.length} rows, ${judged} judged, in ${scenarios.length} scenarios`
  return [...lines.map((cells) => cells.join('')), '', summary].join('\n')
}

const rows = coverage(rules2015, scenarios)
console.log(process.argv.includes('--json') ? JSON.stringify(rows) : table(rows))
