import { judgeBench } from './judge.ts'

/** What can be measured, by name. Each compares with a peer in the same run, in turns: trust the ratio. */
const benches = { judge: judgeBench } as const

const [name = ''] = process.argv.slice(2).filter((argument) => !argument.startsWith('--'))
if (!(name in benches)) {
  process.stderr.write(`Which? npm run -s bench -- ${Object.keys(benches).join(' | ')} [--json]\n`)
  process.exit(2)
}
const figures = benches[name as keyof typeof benches]()
if (process.argv.includes('--json')) process.stdout.write(`${JSON.stringify(figures)}\n`)
else
  for (const { what, ours, peer, ratio, unit } of figures)
    process.stdout.write(`${what}: ${ours} against ${peer} ${unit}, ratio ${ratio}\n`)
