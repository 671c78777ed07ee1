import { instant, PersonId, type Role } from '@ruhu/domain'
import type { Deps } from '../deps.ts'
import { type Invented, makePeople } from '../seed/make-people.ts'
import { scratchMark } from '../seed/mark.ts'
import { derivedId } from '../submit/derived-id.ts'

/** How many there are: so many lines are played at once without taking each other's places in a window. */
const count = 8

/** Everybody's, printed nowhere: whoever reaches a server in the test mode may be anybody there. */
const password = 'ruhu-scratch-2026'

const yearFrom = (year: number) => instant(Date.UTC(year, 0, 1) - 8 * 3_600_000)

/** Whatever day of the edition's is played, the one partner's agreement runs and the other's has ended (3). */
const employers = [
  { code: 'company', name: 'company', kind: 'company', agreementFrom: null, agreementUntil: null },
  { code: 'partner', name: 'partner', kind: 'partner', agreementFrom: yearFrom(2010), agreementUntil: yearFrom(2099) },
  { code: 'lapsed-partner', name: 'lapsed partner', kind: 'partner', agreementFrom: yearFrom(2010), agreementUntil: yearFrom(2015) },
] as const

type Part = { role: Role; branch: 'home' | 'elsewhere'; employer: (typeof employers)[number]['code'] }

/** Who is in every world, by the name they go by in plays. */
const parts = {
  clerk: { role: 'clerk', branch: 'home', employer: 'company' },
  supervisor: { role: 'supervisor', branch: 'home', employer: 'company' },
  administrator: { role: 'administrator', branch: 'home', employer: 'company' },
  technician: { role: 'technician', branch: 'home', employer: 'company' },
  otherTechnician: { role: 'technician', branch: 'home', employer: 'company' },
  partnerTechnician: { role: 'technician', branch: 'home', employer: 'partner' },
  lapsedTechnician: { role: 'technician', branch: 'home', employer: 'lapsed-partner' },
  elsewhereClerk: { role: 'clerk', branch: 'elsewhere', employer: 'company' },
  elsewhereSupervisor: { role: 'supervisor', branch: 'elsewhere', employer: 'company' },
  elsewhereTechnician: { role: 'technician', branch: 'elsewhere', employer: 'company' },
} as const satisfies Record<string, Part>

type PartName = keyof typeof parts

/** Two branches with their people, by the names they go by in plays. */
export type World = {
  branches: { home: string; elsewhere: string }
  people: Record<PartName, { id: PersonId; role: Role; username: string }>
}

const worldOf = (n: number): World => ({
  branches: { home: `${String.fromCharCode(65 + n)}H`, elsewhere: `${String.fromCharCode(65 + n)}E` },
  people: Object.fromEntries(
    Object.entries(parts).map(([name, { role }]) => [
      name,
      { id: PersonId.parse(derivedId('scratch', n, name)), role, username: `${name.toLowerCase()}_${n}` },
    ]),
  ) as World['people'],
})

/** The scratch worlds: the same at every start. */
export const scratch: { password: string; worlds: readonly World[] } = {
  password,
  worlds: Array.from({ length: count }, (_, n) => worldOf(n)),
}

const invented = (): Invented => ({
  mark: scratchMark,
  branches: scratch.worlds.flatMap(({ branches }) => Object.values(branches).map((code) => ({ code, name: code, phone: '010-65000000' }))),
  employers,
  password,
  people: scratch.worlds.flatMap(({ branches, people }) =>
    Object.entries(people).map(([name, { id, role, username }]) => {
      const part = parts[name as PartName]
      const same = { name: username, sortKey: username, staffNumber: username, username }
      return { ...same, id, role, branch: branches[part.branch], employer: part.employer, signsIn: true }
    }),
  ),
})

/** Fills an empty database with the scratch worlds. */
export const makeWorlds = (deps: Pick<Deps, 'auth' | 'db'>): Promise<void> => makePeople(deps, invented())
