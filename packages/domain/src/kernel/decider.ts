import type { Result } from './result.ts'

/** One stream's rules: what a command does to a state, and what an event makes of it. Both are pure. */
export type Decider<State, Command, Event, Given, Refusal> = {
  initial: State
  decide: (state: State, command: Command, given: Given) => Result<readonly Event[], Refusal>
  evolve: (state: State, event: Event) => State
}
