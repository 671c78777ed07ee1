import { type Command, dateOf, defaultSettings, edition2015, type Given, pendingDeadline, type WorkOrder, windowsFrom } from '@ruhu/domain'
import type { Admitted } from './admit.ts'
import { orderNumber } from './order-number.ts'
import { lastNumber, placeOf, type World } from './world.ts'

type Asked = { order: WorkOrder; command: Command; admitted: Pick<Admitted, 'now' | 'actor' | 'input'> }

/** What a decision needs to know beyond its stream, from what the turn has read. */
export const givenFrom = (world: World, { order, command, admitted }: Asked): Given => {
  const { now } = admitted
  const given = { now, by: admitted.actor.person, inForceFrom: edition2015.effectiveFrom }
  switch (command.type) {
    case 'OpenOrder': {
      const day = dateOf(now)
      return { ...given, number: orderNumber(day, lastNumber(world, day) + 1) }
    }
    case 'OfferSlots': {
      const { capacity } = defaultSettings.appointment
      const free = (start: number) => order !== undefined && (world.taken.get(placeOf(order.branch, start)) ?? 0) < capacity
      return { ...given, windows: windowsFrom(now, defaultSettings.appointment).filter(({ start }) => free(start)) }
    }
    case 'AgreeOtherSlot':
      return { ...given, windows: windowsFrom(now, defaultSettings.appointment) }
    case 'AssignTechnician':
    case 'ReassignTechnician':
    case 'HandOver': {
      const technician = world.technicians.get(command.technician)
      return { ...given, ...(technician && { technician }) }
    }
    case 'PassDeadline': {
      const deadline = order && pendingDeadline(edition2015, order)
      return { ...given, ...(deadline && { deadline }) }
    }
    case 'TakePhoto':
      return { ...given, stored: world.stored.has(command.file) }
    case 'CorrectEntry': {
      const entry = world.commands.get(command.entry)
      return { ...given, ...(entry?.stream === admitted.input.stream && { entry: entry.fromVersion + 1 }) }
    }
    default:
      return given
  }
}
