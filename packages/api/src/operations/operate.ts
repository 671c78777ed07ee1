import { type ParseArgsConfig, parseArgs } from 'node:util'
import { DirectoryHeld } from '../db/lock.ts'
import { type Deps, openDeps } from '../deps.ts'
import { readEnv } from '../env.ts'
import { help } from './help.ts'
import type { Asked, Verb } from './verb.ts'
import { verbs } from './verbs.ts'

/** Exit codes: done and all well; found something wrong, or refused; asked for something that is not there. */
const exit = { well: 0, wrong: 1, misused: 2 } as const

/** Where the program stands: environment, files named on the command line, and its two outputs. */
export type Surroundings = {
  env: NodeJS.ProcessEnv
  file: (name: string) => string
  say: (text: string) => void
  complain: (text: string) => void
}

/** Runs one verb with its arguments, and answers with the exit code. */
export const operate = async (argv: readonly string[], { env, file, say, complain }: Surroundings): Promise<number> => {
  const [name, ...rest] = argv
  if (name === 'help' || name === '--help' || name === '-h') {
    say(help(verbs))
    return exit.well
  }
  const verb = verbs[name ?? '']
  const asked = verb && parse(verb, rest)
  if (!verb || typeof asked !== 'object') {
    complain(name ? `${name}: ${asked ?? 'there is no such verb'}. See: npm run -s operate -- help\n` : help(verbs))
    return exit.misused
  }
  try {
    const { ok, lines, result } = await withDatabase(env, (opening) => verb.run({ ...asked, ...opening, file }))
    say(asked.flags.json ? `${JSON.stringify({ ok, ...result })}\n` : `${lines.join('\n')}\n`)
    return ok ? exit.well : exit.wrong
  } catch (error) {
    // Whoever operates a server reads what to mend, not where the program stood.
    complain(`${error instanceof Error ? error.message : String(error)}\n`)
    if (error instanceof DirectoryHeld && verb.meanwhile) complain(`${verb.meanwhile}\n`)
    return exit.wrong
  }
}

/** What was given to a verb, or what is wrong with it. */
const parse = ({ takes, flags = {} }: Verb, args: readonly string[]): Pick<Asked, 'given' | 'flags'> | string => {
  const options: ParseArgsConfig['options'] = { json: { type: 'boolean' } }
  for (const [name, { type }] of Object.entries(flags)) options[name] = { type }
  try {
    const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
    if (positionals.length !== takes.length) return takes.length > 0 ? `it takes ${takes.join(' ')}` : 'it takes nothing'
    return { given: positionals, flags: values as Asked['flags'] }
  } catch (error) {
    return (error as Error).message
  }
}

const withDatabase = async <Result>(
  source: NodeJS.ProcessEnv,
  work: (opening: Pick<Asked, 'env' | 'open'>) => Promise<Result>,
): Promise<Result> => {
  const env = readEnv(source)
  let opened: Promise<Deps> | undefined
  // What is printed is for people or machines; a log would stand in its midst.
  const open = () => {
    opened ??= openDeps({ ...env, logLevel: 'silent' })
    return opened
  }
  try {
    return await work({ env, open })
  } finally {
    await opened?.then(
      (deps) => deps.close(),
      () => undefined,
    )
  }
}
