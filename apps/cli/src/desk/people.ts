import type { Me, OrdersState, Technician } from '@ruhu/client'
import type { NameOf } from '@ruhu/domain'

/** Names for the ids that orders and events carry. What is not known yet shows the beginning of its id. */
export type People = {
  nameOf: NameOf
  employerOf: (technician: string) => string
  branchName: (code: string) => string
  isKnown: (person: string) => boolean
}

export const peopleFrom = ({
  names,
  technicians,
  me,
}: {
  names: OrdersState['names']
  technicians: readonly Technician[]
  me: Me
}): People => {
  const byId = new Map<string, Technician>(technicians.map((one) => [one.id, one]))
  const known = (person: string): string | undefined =>
    names[person] ?? byId.get(person)?.name ?? (person === me.person ? me.name : undefined)
  return {
    nameOf: (person) => known(person) ?? person.slice(0, 8),
    isKnown: (person) => known(person) !== undefined,
    employerOf: (technician) => byId.get(technician)?.employerName ?? '',
    branchName: (code) => me.branches[code] ?? code,
  }
}
