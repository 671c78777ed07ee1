import {
  type Command,
  type CustomerDetails,
  defaultSettings,
  instant,
  type OpenWorkOrder,
  type Slot,
  type SubjectId,
  windowsFrom,
} from '@ruhu/domain'
import { v7 as uuid } from 'uuid'
import type { Dice } from '../dice.ts'
import type { Order } from './orders.ts'
import type { People, Somebody } from './people.ts'

/** What somebody is about to submit. `mustFail`: nobody may get this accepted, whatever the order has come to. */
export type Asked = { by: Somebody; order: Order; command: Command; customer?: CustomerDetails; mustFail?: boolean }

/** What the next command is chosen by: chance, the people, and the server's time (epoch ms). */
export type Choosing = { dice: Dice; people: People; now: number }

export const newOrder = (): Order => ({ stream: uuid() as Order['stream'], version: 0, state: undefined })

const inventedCustomer = (dice: Dice): CustomerDetails => ({
  name: '王小明',
  phone: `138${String(Math.floor(dice.between(0, 1e8))).padStart(8, '0')}`,
  address: '朝阳区劲松五区309楼2单元501',
  formOfAddress: 'ms',
})

const opening = (customer: SubjectId): Command =>
  ({ type: 'OpenOrder', branch: 'CY', kind: 'install', line: 'broadband', customer }) as Command

/** Opens another order, for somebody new or for somebody who has one already. */
export const openAnother = ({ dice, people }: Choosing, orders: readonly Order[]): Asked => {
  const known = orders.length > 0 && dice.chance(0.2) ? dice.pick(orders).state?.customer : undefined
  const asked = { by: people.clerk, order: newOrder(), command: opening(known ?? (uuid() as SubjectId)) }
  return known ? asked : { ...asked, customer: inventedCustomer(dice) }
}

/** The next thing that is done about an order as it stands; now and then it is withdrawn. */
export const goOn = ({ dice, people, now }: Choosing, order: Order, state: OpenWorkOrder): Asked => {
  const by = (somebody: Somebody, command: Command): Asked => ({ by: somebody, order, command })
  const counter = (command: Command) => by(people.clerk, command)
  const visitor = people.technicians.find(({ id }) => id === state.technician) ?? people.supervisor
  const visit = (command: Command) => by(visitor, command)
  const at = instant(now)
  if (dice.chance(0.08)) return counter({ type: 'WithdrawOrder', reason: 'customer-cancelled' })
  switch (state.stage) {
    case 'opened':
      return counter(dice.chance(0.15) ? otherSlot(dice, now) : { type: 'OfferSlots' })
    case 'offered':
      return counter(dice.chance(0.15) ? { type: 'OfferSlots' } : choosing(dice, state))
    case 'appointed':
      return by(people.supervisor, { type: 'AssignTechnician', technician: dice.pick(people.technicians).id })
    case 'assigned':
      if (dice.chance(0.2)) return visit({ type: 'NotifyLate', at, channel: 'call', reason: 'traffic', offered: at, answer: 'declined' })
      return visit({ type: 'TickKit', at, carried: ['badge', 'service-card', 'shoe-covers', 'work-cloth'] })
    case 'prepared':
      return visit({ type: 'Depart', at })
    case 'en-route':
      return visit({ type: 'Arrive', at })
    case 'at-door':
      return visit({ type: 'Leave', at })
    default:
      return by(dice.pick([visitor, people.supervisor]), { type: 'CloseOrder' })
  }
}

const grant = (slot: Slot): Command => ({ type: 'GrantSlot', slot, promisedAt: slot.start })

const choosing = (dice: Dice, { offered, choices }: OpenWorkOrder): Command => {
  if (choices.length > 0) return grant(dice.pick(choices))
  const first = Math.floor(dice.between(0, offered.length))
  return { type: 'RankChoices', choices: offered.slice(first, first + 3) }
}

const otherSlot = (dice: Dice, now: number): Command => {
  const slot = dice.pick(windowsFrom(instant(now), defaultSettings.appointment))
  return { type: 'AgreeOtherSlot', slot, promisedAt: slot.start, reason: 'customer-asked', customerAgreed: true }
}

/** What must leave nothing behind: an act nobody may ask for, somebody else's, or one that is only half right. */
export const doWrong = ({ dice, people }: Choosing, order: Order, { customer }: OpenWorkOrder): Asked => {
  const never: Slot = { start: instant(1e12), end: instant(1e12 + 7_200_000) }
  const nobody = uuid() as Somebody['id']
  const wrongs: Omit<Asked, 'mustFail'>[] = [
    { by: people.clerk, order, command: opening(customer) },
    { by: people.clerk, order, command: grant(never) },
    { by: people.supervisor, order, command: { type: 'AssignTechnician', technician: nobody } },
    { by: dice.pick(people.technicians), order, command: { type: 'OfferSlots' } },
    { by: people.clerk, order: newOrder(), command: { type: 'OfferSlots' } },
    // Everything is decided and recorded before the customer is found to be known already.
    { by: people.clerk, order: newOrder(), command: opening(customer), customer: inventedCustomer(dice) },
  ]
  return { ...dice.pick(wrongs), mustFail: true }
}
