import type { Me, OrdersState, Technician } from '@ruhu/client'
import { type Messages, type NameOf, systemActor } from '@ruhu/domain'

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
  messages,
}: {
  names: OrdersState['names']
  technicians: readonly Technician[]
  me: Me
  messages: Messages
}): People => {
  const byId = new Map<string, Technician>(technicians.map((one) => [one.id, one]))
  const alone: Readonly<Record<string, string>> = { [me.person]: me.name, [systemActor]: messages.system }
  const known = (person: string): string | undefined => names[person] ?? byId.get(person)?.name ?? alone[person]
  return {
    nameOf: (person) => known(person) ?? person.slice(0, 8),
    isKnown: (person) => known(person) !== undefined,
    employerOf: (technician) => byId.get(technician)?.employerName ?? '',
    branchName: (code) => me.branches[code] ?? code,
  }
}
