import {
  type CommandType,
  commandSchemas,
  type EventType,
  nextStep,
  type OpenWorkOrder,
  otherSteps,
  phaseOf,
  type Recorded,
} from '@ruhu/domain'

/** What the technician is at. */
export type Doing = 'prepare' | 'travel' | 'attend' | 'wrapUp'

type Now = { doing: Doing; next: CommandType }

const doingIn = {
  'to-book': 'prepare',
  'to-assign': 'prepare',
  'to-depart': 'prepare',
  'on-the-way': 'travel',
  'at-door': 'attend',
  inside: 'attend',
  left: 'wrapUp',
  closed: 'wrapUp',
  withdrawn: 'wrapUp',
} as const

/** What the technician is at, and the one thing the phone suggests next; undefined before there is a visit and once it is over. */
export const nowOf = (order: OpenWorkOrder): Now | undefined => {
  const next = nextStep(order)
  return next && { doing: doingIn[phaseOf(order.stage)], next }
}

/** What else the phone offers at this point. A photo has a way of its own. */
export const othersOf = (order: OpenWorkOrder): readonly CommandType[] => {
  const next = nextStep(order)
  return otherSteps(order).filter((type) => type !== next)
}

/** Whether a name is that of a step. */
export const isStep = (name: string): name is CommandType => Object.hasOwn(commandSchemas, name)

/** The way to the appointment is told by its outcome: the technician needs the time that was agreed. */
const untold: readonly EventType[] = ['v1.OrderOpened', 'v1.SlotsOffered', 'v1.ChoicesRanked', 'v1.TechnicianContactDelivered']

/** The facts worth a line on the phone, oldest first; of several kits only the last counts. */
export const told = (history: readonly Recorded[]): Recorded[] => {
  const kit = history.findLast(({ type }) => type === 'v1.KitTicked')
  return history
    .filter((event) => !untold.includes(event.type) && (event.type !== 'v1.KitTicked' || event === kit))
    .toSorted((a, b) => a.at - b.at || a.version - b.version)
}
