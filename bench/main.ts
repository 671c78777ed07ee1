import { allHeld, type Figure, lineOf, type Measure } from './figure.ts'
import { judgeBench } from './judge.ts'
import { memoryBench } from './memory.ts'
import { type Options, readOptions } from './options.ts'
import { linesOf, profileStore } from './profile.ts'
import { endAll, endWhenTold } from './rig/ending.ts'
import { storeBench } from './store.ts'

type Bench = (options: Options) => Promise<readonly (Figure | Measure)[]> | readonly (Figure | Measure)[]

/** What can be measured, by name. Each compares with a peer in the same run, in turns: trust the ratio. */
const benches = { judge: judgeBench, memory: memoryBench, store: storeBench } as const satisfies Record<string, Bench>

const print = <One>(found: readonly One[], { json, line }: { json: boolean; line: (one: One) => string }) =>
  process.stdout.write(json ? `${JSON.stringify(found)}\n` : `${found.map(line).join('\n')}\n`)

endWhenTold()
try {
  const { name, options } = readOptions(process.argv.slice(2))
  if (!(name in benches)) throw new Error(`Which? npm run -s bench -- ${Object.keys(benches).join(' | ')} [--json] [--targets]`)
  const { json } = options
  if (name === 'store' && options.profile) print(await profileStore(options), { json, line: linesOf })
  else {
    const figures = await benches[name as keyof typeof benches](options)
    print(figures, { json, line: lineOf })
    if (options.targets && !allHeld(figures)) process.exitCode = 1
  }
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exitCode = 2
} finally {
  await endAll()
}
