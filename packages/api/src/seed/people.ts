import { type BranchCode, type EmployerCode as Employer, EmployerCode, instant, PersonId, type Role } from '@ruhu/domain'
import type { Deps } from '../deps.ts'
import { newId } from '../store/new-id.ts'
import { makePeople } from './make-people.ts'
import { demonstrationMark } from './mark.ts'

/** An account somebody can sign in with, and the client it is meant for. */
export type Account = { client: string; username: string; password: string }

const yearFrom = (year: number) => instant(Date.UTC(year, 0, 1) - 8 * 3_600_000)

const branches = [
  { code: 'CY', name: '朝阳分公司', phone: '010-65000001' },
  { code: 'HD', name: '海淀分公司', phone: '010-62000001' },
] as const

const employers = [
  { code: 'beijing-unicom', name: '北京联通', kind: 'company', agreementFrom: null, agreementUntil: null },
  { code: 'jingbei-telecom', name: '京北通信', kind: 'partner', agreementFrom: yearFrom(2024), agreementUntil: yearFrom(2036) },
  { code: 'huaxun-network', name: '华讯网络', kind: 'partner', agreementFrom: yearFrom(2022), agreementUntil: yearFrom(2025) },
] as const

type Person = {
  name: string
  sortKey: string
  staffNumber: string
  role: Role
  branch: (typeof branches)[number]['code']
  employer: (typeof employers)[number]['code']
  /** Signs in with this name; the others of the demonstration have no password. */
  signIn?: { username: string; client: string }
}

const people: readonly Person[] = [
  {
    name: '陈静',
    sortKey: 'chen jing',
    staffNumber: '2086',
    role: 'clerk',
    branch: 'CY',
    employer: 'beijing-unicom',
    signIn: { username: 'chenjing', client: 'Kiosk' },
  },
  {
    name: '周敏',
    sortKey: 'zhou min',
    staffNumber: '3011',
    role: 'supervisor',
    branch: 'CY',
    employer: 'beijing-unicom',
    signIn: { username: 'zhoumin', client: 'Console' },
  },
  {
    name: '李明',
    sortKey: 'li ming',
    staffNumber: '10372',
    role: 'technician',
    branch: 'CY',
    employer: 'beijing-unicom',
    signIn: { username: 'liming', client: 'Phone' },
  },
  {
    name: '孟伟',
    sortKey: 'meng wei',
    staffNumber: '10415',
    role: 'technician',
    branch: 'CY',
    employer: 'jingbei-telecom',
    signIn: { username: 'mengwei', client: 'Phone' },
  },
  { name: '王磊', sortKey: 'wang lei', staffNumber: '10421', role: 'technician', branch: 'CY', employer: 'beijing-unicom' },
  { name: '赵凯', sortKey: 'zhao kai', staffNumber: '10433', role: 'technician', branch: 'CY', employer: 'jingbei-telecom' },
  { name: '刘洋', sortKey: 'liu yang', staffNumber: '10447', role: 'technician', branch: 'CY', employer: 'beijing-unicom' },
  { name: '孙涛', sortKey: 'sun tao', staffNumber: '10459', role: 'technician', branch: 'CY', employer: 'jingbei-telecom' },
  { name: '沈强', sortKey: 'shen qiang', staffNumber: '10533', role: 'technician', branch: 'CY', employer: 'huaxun-network' },
  { name: '罗刚', sortKey: 'luo gang', staffNumber: '10608', role: 'technician', branch: 'HD', employer: 'beijing-unicom' },
  {
    name: '林岚',
    sortKey: 'lin lan',
    staffNumber: '1001',
    role: 'administrator',
    branch: 'CY',
    employer: 'beijing-unicom',
    signIn: { username: 'linlan', client: 'Terminal' },
  },
]

/** The one password of every demonstration account. Printed at each start: it guards nothing but invented data. */
const password = 'ruhu-demo-2026'

/** The accounts of the demonstration, as they are printed. */
export const demonstrationAccounts: readonly Account[] = people.flatMap(({ signIn }) => (signIn ? [{ ...signIn, password }] : []))

/** Somebody of the demonstration, by staff number. */
export type Cast = ReadonlyMap<string, { id: PersonId; name: string; role: Role; branch: BranchCode; employer: Employer }>

/** Makes the demonstration's branches, employers and people in one transaction, and says in it that they are one. */
export const seedPeople = async (deps: Pick<Deps, 'auth' | 'db'>): Promise<Cast> => {
  const made = people.map((person) => ({ ...person, id: PersonId.parse(newId()) }))
  const accounts = made.map(({ signIn, ...person }) => ({
    ...person,
    username: signIn?.username ?? `staff-${person.staffNumber}`,
    signsIn: signIn !== undefined,
  }))
  await makePeople(deps, { mark: demonstrationMark, branches, employers, people: accounts, password })
  return new Map(
    made.map(({ staffNumber, id, name, role, branch, employer }) => [
      staffNumber,
      { id, name, role, branch, employer: EmployerCode.parse(employer) },
    ]),
  )
}
