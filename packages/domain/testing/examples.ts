import fc from 'fast-check'
import { type Command, type CommandType, commandSchemas } from '../src/work-order/commands.ts'
import { anyCommandOf } from './arbitrary.ts'

/** A well-formed command of each type, the same in every run: what it says makes no sense of any order in particular. */
export const exampleCommands: { readonly [T in CommandType]: Extract<Command, { type: T }> } = Object.fromEntries(
  (Object.keys(commandSchemas) as CommandType[]).map((type) => [type, fc.sample(anyCommandOf(type), { numRuns: 1, seed: 7 })[0]]),
) as never
