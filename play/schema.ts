/** `npm run -s schema`: every command there is, who may submit it, and what it serves; with `--json` the JSON Schema of each. */
import { schemaRows } from './schema-rows.ts'

const { kernelVersion, commands } = schemaRows()

const table = (): string => {
  const lines = commands.map(({ type, kind, roles, provisions, schema }) => [
    type,
    kind,
    provisions.join(' ') || '·',
    Object.entries(roles)
      .map(([role, scope]) => `${role}:${scope}`)
      .join(' '),
    'properties' in schema
      ? Object.keys(schema.properties as object)
          .slice(1)
          .join(' ')
      : '',
  ])
  const all = [['command', 'kind', 'serves', 'who may, how far', 'fields'], ...lines]
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((cells) => cells[column]?.length ?? 0)) + 2)
  const drawn = all.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('')
      .trimEnd(),
  )
  return [...drawn, '', `${commands.length} commands, kernel ${kernelVersion}`].join('\n')
}

process.stdout.write(`${process.argv.includes('--json') ? JSON.stringify({ kernelVersion, commands }) : table()}\n`)
