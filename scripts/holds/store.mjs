import { saidByVitest } from '../counts.mjs'

const bothEngines = ['--project=api-pglite', '--project=api-postgres']

/** Of what a bench printed as JSON: what was promised, and what it came to. */
const promised = (output) =>
  JSON.parse(output.match(/^\[.*\]$/m)?.[0] ?? '[]')
    .filter(({ held }) => held !== undefined)
    .map(
      ({ what, ours, unit, ratio, target, limit }) =>
        `${what}: ${ratio ?? ours} of ${target === undefined ? `at most ${limit} ${unit}` : `at least ${target}`}`,
    )
    .join('; ') || undefined

/** What the store promises, each line with the command that shows it. */
export const lines = [
  {
    says: '20 kills of the server on each engine and 20 of PostgreSQL, under load: nothing acknowledged lost, nothing twice, nothing by half, and every projection follows from the facts',
    command: ['node', 'faults/main.ts', '--rounds', '20', '--json'],
    evidence: (output) => output.match(/^\{.*\}$/m)?.[0],
  },
  {
    says: 'two nodes on one PostgreSQL: a submit on one is seen by those who follow on the other within 300 ms',
    command: ['vitest', 'run', '--project=faults', 'two-nodes/heard-in-time'],
    evidence: saidByVitest,
  },
  {
    says: 'two nodes on one PostgreSQL: nobody who follows misses or repeats a seq while nodes are killed and started at random',
    command: ['vitest', 'run', '--project=faults', 'two-nodes/none-missed'],
    evidence: saidByVitest,
  },
  {
    says: 'two nodes on one PostgreSQL: each deadline that passes is recorded once, also when one of them is killed; so it is on each engine, and after a time without a server',
    command: ['vitest', 'run', '--project=faults', ...bothEngines, 'two-nodes/timers', 'jobs/'],
    evidence: saidByVitest,
  },
  {
    says: 'audit verify names an altered column, a dropped tail, a missing stream, swapped events and a stream chained anew',
    command: ['vitest', 'run', ...bothEngines, 'audit/verify'],
    evidence: saidByVitest,
  },
  {
    says: 'a second process that opens the data directory is refused',
    command: ['vitest', 'run', '--project=api-pglite', 'db/pglite'],
    evidence: saidByVitest,
  },
  {
    says: 'a restored backup has the same stream hashes, on either engine, and whoever was erased after it stays erased',
    command: ['vitest', 'run', ...bothEngines, 'operations/restore', 'operations/erase-subject'],
    evidence: saidByVitest,
  },
  {
    says: 'submits reach 4 times the bare route with 64 clients, on each engine, and 0.6 of raw inserts with one',
    command: ['node', 'bench/main.ts', 'store', '--only', 'submit', '--json', '--targets'],
    evidence: promised,
  },
  {
    says: 'through 100,000 submits the server stays under 700 MB with the embedded engine and 300 MB with PostgreSQL, and does not grow',
    command: ['node', 'bench/main.ts', 'memory', '--json', '--targets'],
    evidence: promised,
  },
]
