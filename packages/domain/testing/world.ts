import type { BranchCode, EmployerCode, PersonId, SubjectId } from '../src/kernel/ids.ts'
import { type Instant, instant } from '../src/kernel/instant.ts'
import type { Employer } from '../src/people/employer.ts'
import { systemActor } from '../src/people/system-actor.ts'
import type { VisitKind } from '../src/work-order/visit-kind.ts'
import type { Cast, Scene, Taker } from './scenario.ts'

/** What an assignment looks up of a technician. */
export type Technician = { branch: BranchCode; employer: Employer }

/** Everything a played step may ask of the outside. */
export type World = { cast: Cast; technicians: ReadonlyMap<PersonId, Technician> }

/** The `n`th UUID of a kind: the same in every run, and read at a glance. */
export const uuid = <Id extends string>(kind: number, n: number): Id =>
  `00000000-0000-7000-8${String(kind).padStart(3, '0')}-${String(n).padStart(12, '0')}` as Id

const person = (n: number): PersonId => uuid(1, n)

export const branch = 'CY' as BranchCode
export const otherBranch = 'HD' as BranchCode

/** Midnight, business time, of the day visited: 2026-11-22, a Sunday. */
export const visitDay: Instant = instant(Date.UTC(2026, 10, 21, 16))

export const company: Employer = { code: 'beijing' as EmployerCode, kind: 'company' }

/** A partner whose agreement runs. */
export const partner: Employer = {
  code: 'partner' as EmployerCode,
  kind: 'partner',
  agreement: { from: instant(Date.UTC(2025, 11, 31, 16)), until: instant(Date.UTC(2026, 11, 31, 16)) },
}

/** A partner whose agreement ended three weeks before the visit (3). */
export const lapsedPartner: Employer = {
  code: 'lapsed-partner' as EmployerCode,
  kind: 'partner',
  agreement: { from: instant(Date.UTC(2024, 9, 31, 16)), until: instant(Date.UTC(2026, 9, 31, 16)) },
}

export const cast: Cast = {
  branch,
  clerk: person(1),
  supervisor: person(2),
  technician: person(3),
  partnerTechnician: person(4),
  lapsedTechnician: person(5),
  elsewhereTechnician: person(6),
  customer: uuid<SubjectId>(2, 1),
}

/** A small fixed world: one branch with its people, one technician of each employer, and one of another branch. */
export const world: World = {
  cast,
  technicians: new Map([
    [cast.technician, { branch, employer: company }],
    [cast.partnerTechnician, { branch, employer: partner }],
    [cast.lapsedTechnician, { branch, employer: lapsedPartner }],
    [cast.elsewhereTechnician, { branch: otherBranch, employer: company }],
  ]),
}

/** The person who takes a step. */
export const takerIn = (cast: Cast, as: Taker): PersonId => (as === 'system' ? systemActor : cast[as])

/** A scene of the scratch world on the day visited, for one kind of visit. */
export const sceneOf = (kind: VisitKind): Scene => ({ cast, day: visitDay, kind, line: 'broadband' })
