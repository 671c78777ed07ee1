import { parseArgs } from 'node:util'
import { type Finding, kinds } from './check/finding.ts'
import { type Outcome, playRounds } from './rounds.ts'
import { engines } from './site.ts'

const usage = 'npm run -s faults -- [--rounds N] [--engine pglite|postgres] [--seed S] [--json]\n'

const read = () => {
  const { values } = parseArgs({
    options: {
      rounds: { type: 'string', default: '20' },
      engine: { type: 'string' },
      seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
      json: { type: 'boolean', default: false },
    },
  })
  const [rounds, seed] = [Number(values.rounds), Number(values.seed)]
  const chosen = engines.filter((engine) => values.engine === undefined || values.engine === engine)
  if (!Number.isInteger(rounds) || rounds < 1 || !Number.isInteger(seed) || chosen.length === 0) throw new Error('no such choice')
  return { rounds, seed, chosen, json: values.json }
}

const readOrExplain = () => {
  try {
    return read()
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n${usage}`)
    process.exit(2)
  }
}

const sum = (outcomes: readonly Outcome[], of: (outcome: Outcome) => number): number =>
  outcomes.reduce((total, outcome) => total + of(outcome), 0)

// npm neither forwards SIGTERM nor waits: a new parent is the only sign that it has been ended.
const parent = process.ppid
setInterval(() => process.ppid !== parent && process.exit(1), 300).unref()

const { rounds, seed, chosen, json } = readOrExplain()
const say = (line: string) => void process.stderr.write(`${line}\n`)
say(`seed ${seed}`)
const outcomes: Outcome[] = []
for (const engine of chosen) outcomes.push(await playRounds(engine, { rounds, seed, say }))
const findings: Finding[] = outcomes.flatMap((outcome) => outcome.findings)
for (const { kind, what } of findings) say(`${kind}: ${what}`)
// What was not killed proves nothing.
const spared = outcomes.filter(({ engine, kills }) => kills.server < rounds || (engine === 'postgres' && kills.postgres < rounds))
for (const { engine, kills } of spared)
  say(`${engine}: ${kills.server} servers and ${kills.postgres} PostgreSQL were killed, and ${rounds} were to be`)

const result = {
  rounds: sum(outcomes, (outcome) => outcome.rounds),
  acknowledged: sum(outcomes, (outcome) => outcome.acknowledged),
  ...(Object.fromEntries(kinds.map((kind) => [kind, findings.filter((finding) => finding.kind === kind).length])) as Record<
    (typeof kinds)[number],
    number
  >),
  kills: { server: sum(outcomes, ({ kills }) => kills.server), postgres: sum(outcomes, ({ kills }) => kills.postgres) },
}
process.stdout.write(
  json
    ? `${JSON.stringify(result)}\n`
    : `${result.rounds} rounds, ${result.kills.server} servers and ${result.kills.postgres} PostgreSQL killed: ${result.acknowledged} acknowledged, ${kinds.map((kind) => `${result[kind]} ${kind}`).join(', ')}\n`,
)
process.exitCode = findings.length === 0 && spared.length === 0 ? 0 : 1
