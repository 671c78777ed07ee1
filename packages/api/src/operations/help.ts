import type { Verb } from './verb.ts'

/** How to use the program, made from what it can do. */
export const help = (verbs: Readonly<Record<string, Verb>>): string => {
  const rows = Object.entries(verbs).flatMap(([name, { takes, says, flags = {} }]) => [
    [[name, ...takes].join(' '), says],
    ...Object.entries(flags).map(([flag, { type, says }]) => [`  --${flag}${type === 'string' ? ` ${flag.toUpperCase()}` : ''}`, says]),
  ])
  const width = Math.max(...rows.map(([left = '']) => left.length))
  const listed = rows.map(([left = '', right]) => `  ${left.padEnd(width)}   ${right}`)
  return `${[
    'npm run -s operate -- VERB',
    '',
    ...listed,
    '',
    'It opens the database the server does, by the same environment: DATA_DIR, KEY_FILE, LEDGER_DIR, DATABASE_URL.',
    '--json prints what came of it for machines.',
    'Exit codes: 0 done and all well, 1 something is wrong or was refused, 2 misuse.',
  ].join('\n')}\n`
}
