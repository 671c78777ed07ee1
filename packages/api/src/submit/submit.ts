import { type CitedRefusal, cite, commandPermissions, edition2015, isReport, type Recorded } from '@ruhu/domain'
import { TRPCError } from '@trpc/server'
import type { Deps } from '../deps.ts'
import type { Actor } from '../store/actor.ts'
import { eventsAfter } from '../store/events.ts'
import { admit, admitSystem, type SubmitInput } from './admit.ts'
import type { Outcome } from './decide-batch.ts'

/** What became of a command, with every event after `knownVersion`, so that the caller folds and is up to date. */
export type SubmitResult = { version: number; events: Recorded[] } & (
  | { status: 'accepted' }
  | { status: 'refused'; refusal: CitedRefusal }
  /** Refused on a state the caller had not seen: look at `events` first. */
  | { status: 'stale'; refusal: CitedRefusal }
)

/**
 * The one write door. Decides a command on the stream as it stands, and writes its events, head, projections and
 * personal data in one transaction, or nothing.
 *
 * Throws FORBIDDEN where the role may not submit the command, NOT_FOUND for a stream the caller may not see,
 * CONFLICT for a command id used before with another body or by somebody else, BAD_REQUEST where customer details are
 * missing, or told again of somebody known.
 */
export const submit = async (deps: Submitting, actor: Actor, input: SubmitInput): Promise<SubmitResult> => {
  const result = await answer(deps, input, await deps.appender.put(admit(deps, actor, input)))
  deps.metrics.submitted(input.command.type, result.status)
  return result
}

/** Submits what the system does by itself. Throws FORBIDDEN for what somebody may do, CONFLICT as `submit` does. */
export const submitBySystem = async (deps: Submitting, input: Told): Promise<SubmitResult> => {
  if (Object.keys(commandPermissions[input.command.type]).length > 0)
    throw new TRPCError({ code: 'FORBIDDEN', message: `system may not submit ${input.command.type}` })
  return answer(deps, input, await deps.appender.put(admitSystem(deps, input)))
}

type Told = Pick<SubmitInput, 'stream' | 'knownVersion' | 'commandId' | 'command'>
type Submitting = Pick<Deps, 'db' | 'vault' | 'clock' | 'appender' | 'metrics'>

const answer = async ({ db }: Pick<Deps, 'db'>, input: Told, outcome: Outcome): Promise<SubmitResult> => {
  const { stream, knownVersion } = input
  switch (outcome.status) {
    case 'accepted': {
      const { fromVersion, recorded, blind } = outcome
      const missed = knownVersion < fromVersion && !blind ? await eventsAfter(db, stream, { after: knownVersion, until: fromVersion }) : []
      return { status: 'accepted', version: fromVersion + recorded.length, events: [...missed, ...recorded] }
    }
    case 'repeated': {
      const { fromVersion, toVersion, blind } = outcome
      const range = blind ? { after: fromVersion, until: toVersion } : { after: Math.min(knownVersion, fromVersion) }
      const events = await eventsAfter(db, stream, range)
      return { status: 'accepted', version: events.at(-1)?.version ?? toVersion, events }
    }
    case 'refused': {
      const { refusal, version } = outcome
      const events = knownVersion < version ? await eventsAfter(db, stream, { after: knownVersion, until: version }) : []
      const status = events.length > 0 && !isReport(input.command.type) ? 'stale' : 'refused'
      return { status, refusal: cite(edition2015, refusal), version, events }
    }
    case 'fault':
      throw outcome.error
    default:
      return outcome satisfies never
  }
}
