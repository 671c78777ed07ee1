import { parseArgs } from 'node:util'

export const engines = ['postgres', 'pglite'] as const
export type Engine = (typeof engines)[number]

export const plays = ['get', 'list', 'submit'] as const

/**
 * What a bench is told: on which engines, which requests, how long a round lasts, how many submits fill the memory, and
 * whether it fails where something promised was missed.
 */
export type Options = {
  json: boolean
  engines: readonly Engine[]
  plays: readonly (typeof plays)[number][]
  seconds: number
  submits: number
  profile: boolean
  targets: boolean
}

/** Reads the command line; throws an error that says which word is wrong. Nothing runs without an end: numbers are bounded. */
export const readOptions = (args: readonly string[]): { name: string; options: Options } => {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      profile: { type: 'boolean', default: false },
      targets: { type: 'boolean', default: false },
      engine: { type: 'string' },
      only: { type: 'string' },
      seconds: { type: 'string', default: '1' },
      submits: { type: 'string', default: '100000' },
    },
  })
  return {
    name: positionals[0] ?? '',
    options: {
      json: values.json,
      profile: values.profile,
      targets: values.targets,
      engines: among(engines, { option: '--engine', chosen: values.engine }),
      plays: among(plays, { option: '--only', chosen: values.only }),
      seconds: within(values.seconds, { option: '--seconds', least: 0.1, most: 60 }),
      submits: within(values.submits, { option: '--submits', least: 1_000, most: 1_000_000 }),
    },
  }
}

const within = (text: string, { option, least, most }: { option: string; least: number; most: number }): number => {
  const value = Number(text)
  if (!(value >= least && value <= most)) throw new Error(`${option} ${text}: from ${least} to ${most}`)
  return value
}

/** The one that was chosen, or all of them. */
const among = <One extends string>(
  all: readonly One[],
  { option, chosen }: { option: string; chosen: string | undefined },
): readonly One[] => {
  if (chosen === undefined) return all
  const found = all.filter((one) => one === chosen)
  if (found.length === 0) throw new Error(`${option} ${chosen}: there are ${all.join(', ')}`)
  return found
}
