import {
  BranchCode,
  CommandId,
  type CustomerDetails,
  type Instant,
  type PersonId,
  type StreamId,
  type SubjectId,
  startOfDay,
} from '@ruhu/domain'
import { type Cast, type Actor as Part, type Scenario, type Step, scenarios } from '@ruhu/domain/testing'
import type { Deps } from '../deps.ts'
import type { Actor } from '../store/actor.ts'
import { newId } from '../store/new-id.ts'
import { submit } from '../submit/submit.ts'
import { inventedCustomer } from './customers.ts'
import type { Cast as People } from './people.ts'

/** Technicians the day's visits are shared out to, by staff number. */
const technicians = ['10372', '10421', '10433', '10447', '10459']

/** Who plays the parts that are the same in every scenario, by staff number. */
const parts = {
  clerk: '2086',
  supervisor: '3011',
  partnerTechnician: '10415',
  lapsedTechnician: '10533',
  elsewhereTechnician: '10608',
} as const

/** A scenario and the stream it was played on. */
export type Played = { scenario: Scenario; stream: StreamId }

/** What somebody does. The system's own steps are its jobs', which do them by themselves. */
type Taken = Step & { as: Part }
const isTaken = (step: Step): step is Taken => step.as !== 'system'

type Performance = Taken & {
  scenario: Scenario
  stream: StreamId
  staffNumber: string
  customer: CustomerDetails
}

/**
 * Plays the named scenarios as today's visits, through the write door as everybody else: each step at its own time,
 * those that still lie ahead left out, so that the day stands where the clock does. Returns what was begun.
 */
export const seedDay = async (deps: Deps, people: People): Promise<Played[]> => {
  const now = deps.clock.now()
  const steps = scenarios
    .filter(({ kernelOnly }) => !kernelOnly)
    .flatMap((scenario, index) => performance(scenario, { index, people, midnight: startOfDay(now) }))
    .filter(({ at }) => at <= now)
    .toSorted((a, b) => a.at - b.at)
  for (const step of steps) await perform({ ...deps, clock: { now: () => step.at } }, step, people)
  return steps.filter(({ command }) => command.type === 'OpenOrder').map(({ scenario, stream }) => ({ scenario, stream }))
}

type Setting = { index: number; people: People; midnight: Instant }

/** One scenario with its parts given to people, a customer and a stream of its own. */
const performance = (scenario: Scenario, { index, people, midnight }: Setting): Performance[] => {
  const numbers: Record<Part, string> = { ...parts, technician: technicians[index % technicians.length] ?? '10372' }
  const cast = { branch: BranchCode.parse('CY'), customer: newId() as SubjectId, ...idsOf(numbers, people) } satisfies Cast
  const steps = scenario.steps(cast, midnight)
  const stream = newId(steps[0]?.at ?? midnight) as StreamId
  const customer = inventedCustomer(index + 1)
  return steps.filter(isTaken).map((step) => ({ ...step, scenario, stream, customer, staffNumber: numbers[step.as] }))
}

const idsOf = (numbers: Record<Part, string>, people: People): Record<Part, PersonId> =>
  Object.fromEntries(Object.entries(numbers).map(([part, number]) => [part, personOf(people, number).id])) as Record<Part, PersonId>

const personOf = (people: People, staffNumber: string) => {
  const person = people.get(staffNumber)
  if (!person) throw new Error(`nobody has the staff number ${staffNumber}`)
  return person
}

const perform = async (deps: Deps, { at, via, command, stream, staffNumber, customer }: Performance, people: People): Promise<void> => {
  const { id, name, role, branch, employer } = personOf(people, staffNumber)
  const actor: Actor = { person: id, name, staffNumber, role, branch, employer, via }
  const input = { stream, knownVersion: 0, commandId: CommandId.parse(newId()), sentAt: at, command }
  await submit(deps, actor, command.type === 'OpenOrder' ? { ...input, customer } : input)
}
