import { saidByVitest } from '../counts.mjs'

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
]
