import { type Command, dateOf, defaultSettings, type Given, type Instant, type WorkOrder, windowsFrom } from '@ruhu/domain'
import { orderNumber } from './order-number.ts'
import { lastNumber, placeOf, type World } from './world.ts'

/** What a decision needs to know beyond its stream, from what the turn has read. */
export const givenFrom = (world: World, { order, command, now }: { order: WorkOrder; command: Command; now: Instant }): Given => {
  switch (command.type) {
    case 'OpenOrder': {
      const day = dateOf(now)
      return { now, number: orderNumber(day, lastNumber(world, day) + 1) }
    }
    case 'OfferSlots': {
      const { capacity } = defaultSettings.appointment
      const free = (start: number) => order !== undefined && (world.taken.get(placeOf(order.branch, start)) ?? 0) < capacity
      return { now, windows: windowsFrom(now, defaultSettings.appointment).filter(({ start }) => free(start)) }
    }
    case 'AgreeOtherSlot':
      return { now, windows: windowsFrom(now, defaultSettings.appointment) }
    case 'AssignTechnician': {
      const technician = world.technicians.get(command.technician)
      return { now, ...(technician && { technician }) }
    }
    default:
      return { now }
  }
}
